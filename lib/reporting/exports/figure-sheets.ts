import { figureColumns, figureValues } from "@/lib/reporting/exports/figure-columns";
import type { Sheet, Value } from "@/lib/reporting/exports/sheet";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Dashboard, PlaceRow } from "@/lib/reporting/stats/dashboard";
import { INDICATOR_NAMES, type IndicatorName } from "@/lib/reporting/stats/indicators";
import { indicatorInMonth, TRENDS } from "@/lib/reporting/stats/trends";

/** One column per figure; rows for this period, the one before, the peer places and the target. */
export function figuresSheet(dashboard: Dashboard, locale: Locale): Sheet {
  const t = getTranslator(locale, "exports");
  const { figures, before, peers, targets } = dashboard;
  const pickValues = (values: Partial<Record<IndicatorName, number>> | undefined): Value[] =>
    INDICATOR_NAMES.map((name) => values?.[name] ?? null);
  return {
    name: t("table.figures"),
    columns: [
      { header: t("column.row"), kind: "text" },
      ...figureColumns(INDICATOR_NAMES, dashboard.isOver, locale),
    ],
    rows: [
      [t("row.now"), ...figureValues(INDICATOR_NAMES, figures)],
      [t("row.before"), ...figureValues(INDICATOR_NAMES, before)],
      [t("row.sisters"), ...pickValues(peers?.median)],
      [t("row.target"), ...pickValues(targets)],
    ],
  };
}

const MONTHLY_FIGURES = Object.values(TRENDS).flat();

export function trendSheet({ trend }: Dashboard, locale: Locale): Sheet {
  const t = getTranslator(locale, "exports");
  return {
    name: t("table.trend"),
    columns: [
      { header: t("column.month"), kind: "text" },
      ...figureColumns(MONTHLY_FIGURES, true, locale),
    ],
    rows: trend.map((month) => [
      month.month,
      ...MONTHLY_FIGURES.map((name) => indicatorInMonth(name, month)),
    ]),
  };
}

/** One row per place directly below; the last row is the whole place. */
export function placesSheet(dashboard: Dashboard, locale: Locale): Sheet {
  const t = getTranslator(locale, "exports");
  const levels = getTranslator(locale, "wishes");
  const row = (place: PlaceRow): Value[] => [
    place.isOwn
      ? t("own", { place: localPlaceName(place.name, locale) })
      : localPlaceName(place.name, locale),
    place.isOwn ? null : levels(`level.${place.level}`),
    place.isOwn ? null : t(place.isClosed ? "closed" : "open"),
    place.lastServiceOn === null ? null : new Date(place.lastServiceOn),
    ...figureValues(INDICATOR_NAMES, place.figures),
  ];
  const all = figureValues(INDICATOR_NAMES, dashboard.figures);
  return {
    name: t("table.places"),
    columns: [
      { header: t("column.place"), kind: "text" },
      { header: t("column.level"), kind: "text" },
      { header: t("column.state"), kind: "text" },
      { header: t("column.lastService"), kind: "date" },
      ...figureColumns(INDICATOR_NAMES, dashboard.isOver, locale),
    ],
    rows: [
      ...dashboard.places.map(row),
      [t("all", { place: localPlaceName(dashboard.place.name, locale) }), null, null, null, ...all],
    ],
  };
}

export function waitsSheet({ steps, isOver }: Dashboard, locale: Locale): Sheet {
  const t = getTranslator(locale, "exports");
  return {
    name: t("table.waits"),
    columns: [
      { header: t("column.step"), kind: "text" },
      { header: t(isOver ? "column.waitingAtEnd" : "column.waiting"), kind: "count" },
      { header: t(isOver ? "column.lateAtEnd" : "column.late"), kind: "count" },
      { header: t("column.ended"), kind: "count" },
      { header: t("column.medianHours"), kind: "decimal" },
      { header: t("column.p90Hours"), kind: "decimal" },
    ],
    rows: steps.map(({ step, waiting, late, count, medianHours, p90Hours }) => [
      t(`step.${step}`),
      waiting,
      late,
      count,
      medianHours,
      p90Hours,
    ]),
  };
}
