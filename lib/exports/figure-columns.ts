import type { Column, ColumnKind, Value } from "@/lib/exports/sheet";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { INDICATORS, indicatorOf, type Figures, type IndicatorName } from "@/lib/stats/indicators";

const KINDS = { count: "count", share: "percent", hours: "decimal" } as const satisfies Record<
  string,
  ColumnKind
>;

export function figureColumns(names: readonly IndicatorName[], locale: Locale): Column[] {
  const t = getTranslator(locale, "stats");
  return names.map((name) => ({ header: t(`figure.${name}`), kind: KINDS[INDICATORS[name].unit] }));
}

export function figureValues(names: readonly IndicatorName[], figures: Figures): Value[] {
  return names.map((name) => indicatorOf(name).of(figures));
}
