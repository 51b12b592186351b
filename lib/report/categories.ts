import { localName } from "@/lib/i18n/local-name";
import type { Block } from "@/lib/report/report";
import { hoursOf, shownOf, valueOf, type Words } from "@/lib/report/words";
import type { CategoryRow, Dashboard } from "@/lib/stats/dashboard";

/** The kinds of service, in the order of the menu. */
export function categoriesBlock({ categories, place }: Dashboard, words: Words): Block[] {
  const { t, locale } = words;
  if (categories.length === 0) return [{ kind: "text", text: t("noCategories") }];
  const hasWaits = place.level === "CITY" || place.level === "CENTER";
  const waitOf = ({ wait }: CategoryRow) =>
    wait?.medianHours ? hoursOf(words, wait.medianHours) : t("none");
  return [
    {
      kind: "table",
      caption: t("table.categories"),
      columns: [
        { header: t("column.category") },
        { header: t("figure.asked") },
        { header: t("column.askedBefore") },
        { header: t("column.served") },
        { header: t("figure.onTimeRate") },
        ...(hasWaits ? [{ header: t("column.wait") }] : []),
        { header: t("column.hands") },
        { header: t("figure.teams") },
      ],
      rows: categories.map((row) => [
        localName(row, locale),
        shownOf(words, row.asked),
        shownOf(words, row.askedBefore),
        shownOf(words, row.served),
        valueOf(words, "onTimeRate", row.onTimeRate),
        ...(hasWaits ? [waitOf(row)] : []),
        t("count", { value: row.hands }),
        t("count", { value: row.teams }),
      ]),
      ...(categories.some(isHidden) && { note: t("maskedNote", { mark: t("masked") }) }),
    },
  ];
}

function isHidden({ asked, askedBefore, served }: CategoryRow): boolean {
  return [asked, askedBefore, served].includes(null);
}
