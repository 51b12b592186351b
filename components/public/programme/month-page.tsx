import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { ErrataList } from "@/components/public/programme/errata-list";
import { MonthTable } from "@/components/public/programme/month-table";
import { ProgrammeFilters } from "@/components/public/programme/programme-filters";
import { ProgrammeHead } from "@/components/public/programme/programme-head";
import { ProgrammeNav } from "@/components/public/programme/programme-nav";
import { dayInWords, programmeWords } from "@/components/public/programme/programme-words";
import type { ProgrammePageProps } from "@/components/public/programme/week-page";
import { address } from "@/lib/shared/forms/search-params";
import { feedAddress } from "@/lib/public/programme/feed";
import { addMonths, monthOf } from "@/lib/public/programme/weeks";

/** A month of a county as a quiet grid, with what was corrected since its programme was published. */
export async function MonthPage({ county, page, towns }: Omit<ProgrammePageProps, "isElder">) {
  const words = await programmeWords();
  const { t, locale } = words;
  const { month, filter, span, today } = page;
  const to = (other: string) =>
    address("/activities/month", {
      ...(other === monthOf(today) ? {} : { month: other }),
      ...filter,
    });
  const [year = "", number = ""] = month.split("-");
  const range = t("range", {
    county: localPlaceName(county.name, locale),
    from: await dayInWords(span[0] ?? ""),
    to: await dayInWords(span.at(-1) ?? ""),
  });
  return (
    <div className="month-sheet space-y-5">
      <ProgrammeHead
        title={t("monthTitle", { year, month: Number(number) })}
        range={range}
        page={page}
      />
      <ProgrammeNav
        feed={feedAddress(filter)}
        links={[
          { href: to(addMonths(month, -1)), label: t("nav.monthBefore") },
          { href: to(addMonths(month, 1)), label: t("nav.monthAfter") },
          { href: address("/activities", filter), label: t("nav.thisWeek") },
        ]}
      />
      <ProgrammeFilters
        action="/activities/month"
        kept={{ month: month === monthOf(today) ? undefined : month }}
        page={page}
        towns={towns}
      />
      <MonthTable page={page} words={words} />
      <ErrataList page={page} words={words} />
    </div>
  );
}
