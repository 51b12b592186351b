import type { Column, ColumnKind, Value } from "@/lib/reporting/exports/sheet";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { nameFigure } from "@/lib/reporting/stats/format-figures";
import {
  INDICATORS,
  indicatorOf,
  type Figures,
  type IndicatorName,
} from "@/lib/reporting/stats/indicators";

const KINDS = { count: "count", share: "percent", hours: "decimal" } as const satisfies Record<
  string,
  ColumnKind
>;

export function figureColumns(
  names: readonly IndicatorName[],
  isOver: boolean,
  locale: Locale,
): Column[] {
  const stats = getTranslator(locale, "stats");
  const t = getTranslator(locale, "exports");
  return names.map((name) => {
    const { unit } = INDICATORS[name];
    const figure = nameFigure(stats, name, isOver);
    return { header: unit === "hours" ? t("inHours", { figure }) : figure, kind: KINDS[unit] };
  });
}

export function figureValues(names: readonly IndicatorName[], figures: Figures): Value[] {
  return names.map((name) => indicatorOf(name).of(figures));
}
