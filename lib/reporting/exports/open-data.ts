import { csvLines } from "@/lib/reporting/exports/csv";
import { figureColumns, figureValues } from "@/lib/reporting/exports/figure-columns";
import { hiddenRows, rowKey, type MonthOfSubtree } from "@/lib/reporting/exports/hidden-rows";
import { MASKED, type Value } from "@/lib/reporting/exports/sheet";
import type { Locale } from "@/lib/shared/i18n/locales";
import { localName } from "@/lib/shared/i18n/local-name";
import { getTranslator } from "@/lib/shared/i18n/translator";
import type { IndicatorName } from "@/lib/reporting/stats/indicators";
import { MEASURES, NO_COUNTS, type Counts } from "@/lib/reporting/stats/measures";
import { BYTE_ORDER_MARK } from "@/lib/shared/spreadsheet-text";
import type { SiteLevel } from "@/prisma/generated/enums";

/** The places of a subtree, upper levels first, and all categories any of them has. */
export type OpenDataFrame = {
  places: {
    id: string;
    name: string;
    level: SiteLevel;
    divisionCode: string | null;
    parentId: string | null;
  }[];
  /** The one without a name, NO_CATEGORY, stands for wishes without category. */
  categories: { name: string; nameEn: string; isSensitive: boolean }[];
};

export const NO_CATEGORY = { name: "", nameEn: "", isSensitive: false };

const RATES = [
  "answerRate",
  "solvedRate",
  "onTimeRate",
  "satisfiedRate",
  "ratedRate",
  "redoRate",
] as const satisfies IndicatorName[];

/** The byte order mark and the header line of the file. */
export function openDataHead(locale: Locale): string {
  const t = getTranslator(locale, "exports");
  const rowColumns = ["month", "divisionCode", "place", "level", "category"] as const;
  return (
    BYTE_ORDER_MARK +
    csvLines([
      [
        ...rowColumns.map((name) => t(`column.${name}`)),
        ...MEASURES.map((name) => t(`measure.${name}`)),
        ...figureColumns(RATES, true, locale).map(({ header }) => header),
      ],
    ])
  );
}

/** Yields the lines of each place, one per category; hidden rows have MASKED instead of numbers. */
export function* openDataOfMonth(
  { places, categories }: OpenDataFrame,
  month: string,
  counts: MonthOfSubtree["counts"],
  locale: Locale,
): Generator<string> {
  const t = getTranslator(locale, "exports");
  const levels = getTranslator(locale, "wishes");
  const hidden = hiddenRows({ places, categories, counts });
  const names = categories.map((category) => localName(category, locale) || t("noCategory"));
  for (const place of places) {
    const level = levels(`level.${place.level}`);
    const lines = categories.map((category, index) => {
      const key = rowKey(place.id, category.name);
      return [
        ...[month, place.divisionCode, place.name, level, names[index] ?? ""],
        ...(hidden.has(key) ? MASKED_VALUES : openDataValues(counts.get(key) ?? NO_COUNTS)),
      ];
    });
    yield csvLines(lines);
  }
}

const MASKED_VALUES = [...MEASURES, ...RATES].map(() => MASKED);

function openDataValues(counts: Counts): Value[] {
  const registered = { volunteers: counts.volunteers, teams: counts.teams };
  const figures = { counts, months: 1, registered, waits: null, late: 0 };
  return [...MEASURES.map((name) => counts[name]), ...figureValues(RATES, figures)];
}
