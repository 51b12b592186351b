import { StatsSection, TableLinks } from "@/components/reporting/stats/stats-section";
import {
  ColumnHead,
  NumberCell,
  RowHead,
  WideTable,
} from "@/components/reporting/stats/wide-table";
import { EmptyState } from "@/components/ui/empty-state";
import { labelCategory } from "@/lib/reporting/stats/category-label";
import { totalOfCategories, type CategoryTotal } from "@/lib/reporting/stats/category-total";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { CategoryRow, Dashboard } from "@/lib/reporting/stats/dashboard";
import {
  formatHours,
  formatShown,
  formatIndicator,
  getStatsLanguage,
  type StatsLanguage,
} from "@/lib/reporting/stats/format-figures";

const COLUMNS = {
  asked: ({ asked }, words) => formatShown(words, asked),
  askedBefore: ({ askedBefore }, words) => formatShown(words, askedBefore),
  served: ({ served }, words) => formatShown(words, served),
  onTime: ({ onTimeRate }, words) => formatIndicator(words, "onTimeRate", onTimeRate),
  wait: ({ wait }, words) =>
    wait?.medianHours == null ? words.t("none") : formatHours(words, wait.medianHours),
  volunteers: ({ volunteers }, words) =>
    volunteers === null ? words.t("none") : formatShown(words, volunteers),
  teams: ({ teams }, words) => (teams === null ? words.t("none") : formatShown(words, teams)),
} as const satisfies Record<
  string,
  (row: CategoryRow | CategoryTotal, words: StatsLanguage) => string
>;

const COLUMN_NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** The table of categories: wishes, services, punctuality, and the volunteers who can serve them. */
export async function CategoriesSection({ dashboard }: { dashboard: Dashboard }) {
  const t = await getT("stats");
  const words = getStatsLanguage(await getLocale());
  const { categories, isMasked } = dashboard;
  const total = totalOfCategories(dashboard);
  return (
    <StatsSection
      name="categories"
      aside={<TableLinks name="categories" dashboard={dashboard} table="categories" />}
    >
      {categories.length === 0 ? (
        <EmptyState title={t("categories.empty")}>{t("categories.emptyHint")}</EmptyState>
      ) : (
        <WideTable id="categories-table" caption={t("categories.caption")}>
          <thead>
            <tr className="border-b border-edge">
              <ColumnHead>{t("categories.category")}</ColumnHead>
              {COLUMN_NAMES.map((name) => (
                <ColumnHead key={name}>{t(`categories.${name}`)}</ColumnHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((row) => (
              <tr key={row.name} className="border-b border-line">
                <RowHead>{labelCategory(row, words)}</RowHead>
                {COLUMN_NAMES.map((name) => (
                  <NumberCell key={name}>{COLUMNS[name](row, words)}</NumberCell>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t border-edge font-bold">
              <RowHead className="font-bold">{t("total")}</RowHead>
              {COLUMN_NAMES.map((name) => (
                <NumberCell key={name}>{COLUMNS[name](total, words)}</NumberCell>
              ))}
            </tr>
          </tfoot>
        </WideTable>
      )}
      {isMasked && categories.length > 0 && <p className="text-faded">{t("maskedNote")}</p>}
    </StatsSection>
  );
}
