import { NEWEST_VOLUNTEERS } from "@/lib/network/people/columns";
import type { ListedVolunteer } from "@/lib/network/people/queries";
import type { VolunteerFilter } from "@/lib/network/people/schema";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { describeSorting } from "@/lib/reporting/lists/describe-sorting";
import type { List } from "@/lib/reporting/lists/list";
import { toDate } from "@/lib/reporting/lists/to-date";
import { readSorting } from "@/lib/shared/forms/sorting";
import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { maskText } from "@/lib/shared/masking/personal-data";

type Found = { rows: Omit<ListedVolunteer, "phone">[]; hasMore: boolean };

/** 志愿者台账: without phones, each look at which is logged. */
export function volunteerList(filter: VolunteerFilter, found: Found, locale: Locale): List {
  const t = getTranslator(locale, "lists");
  const people = getTranslator(locale, "people");
  const names = {
    name: people("name"),
    number: people("volunteers.column.number"),
    home: people("volunteers.column.home"),
    registered: people("volunteers.column.registered"),
    state: people("volunteers.column.state"),
  };
  const { q } = filter;
  const { column, direction } = readSorting(filter, NEWEST_VOLUNTEERS);
  return {
    title: t("title.volunteers"),
    filters: [
      ...(q ? [t("search", { q: maskText(q) })] : []),
      describeSorting(names[column], direction, locale),
    ],
    columns: [
      { header: names.name, kind: "text" },
      { header: names.home, kind: "text" },
      { header: names.state, kind: "text" },
      { header: people("volunteers.column.categories"), kind: "text" },
      { header: names.registered, kind: "date" },
      { header: names.number, kind: "text" },
    ],
    rows: found.rows.map(({ name, number, home, categories, registeredAt, disabledAt }) => [
      name,
      localPlaceName(home, locale),
      people(disabledAt ? "disabled" : "volunteers.active"),
      categories.map((category) => localName(category, locale)).join(people("and")) || null,
      toDate(registeredAt),
      number,
    ]),
    total: found.hasMore ? null : found.rows.length,
  };
}
