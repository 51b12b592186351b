import type { Sheet, Value } from "@/lib/reporting/exports/sheet";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";

/** Counts of open places and served villages out of all, and the names of what is not covered. */
export function coverageSheet({ coverage }: Dashboard, locale: Locale): Sheet {
  const t = getTranslator(locale, "exports");
  const levels = getTranslator(locale, "wishes");
  const { villages, blank, neverAsked, neverServed } = coverage;
  const nameCells = (names: string[]): Value[] => [names.length, null, names.join("; ")];
  return {
    name: t("table.coverage"),
    columns: [
      { header: t("column.what"), kind: "text" },
      { header: t("column.count"), kind: "count" },
      { header: t("column.outOf"), kind: "count" },
      { header: t("column.names"), kind: "text" },
    ],
    rows: [
      ...coverage.levels.map(({ level, open, all }) => [
        t("coverage.open", { level: levels(`level.${level}`) }),
        open,
        all,
        null,
      ]),
      [t("coverage.lively"), coverage.lively, villages, null],
      [t("coverage.near"), coverage.near, coverage.located, null],
      [
        t("coverage.blank"),
        blank.length,
        villages,
        blank.map(({ name }) => localPlaceName(name, locale)).join("; "),
      ],
      [t("coverage.neverAsked"), ...nameCells(neverAsked)],
      [t("coverage.neverServed"), ...nameCells(neverServed)],
    ],
  };
}
