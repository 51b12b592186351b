import { CoverageLists } from "@/components/reporting/stats/coverage-lists";
import { StatsSection, TableLinks } from "@/components/reporting/stats/stats-section";
import {
  ColumnHead,
  NumberCell,
  RowHead,
  WideTable,
} from "@/components/reporting/stats/wide-table";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { formatShare, formatShown, getStatsLanguage } from "@/lib/reporting/stats/format-figures";

type Props = { dashboard: Dashboard; view: StatsView };

/** How many villages are served or near a service point, and which are not. */
export async function CoverageSection({ dashboard, view }: Props) {
  const t = await getT("stats");
  const { villages, lively, near, located, blank } = dashboard.coverage;
  return (
    <StatsSection
      name="coverage"
      aside={<TableLinks name="coverage" dashboard={dashboard} table="coverage" />}
    >
      <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        <Part name="lively" part={lively} all={villages} />
        <Part name="near" part={near} all={located} />
        <Part name="blankCount" part={blank.length} all={villages} />
      </dl>
      <p className="max-w-prose text-faded">{t("coverage.nearNote")}</p>
      <Levels dashboard={dashboard} />
      <CoverageLists dashboard={dashboard} view={view} />
    </StatsSection>
  );
}

type PartProps = { name: "lively" | "near" | "blankCount"; part: number; all: number };

async function Part({ name, part, all }: PartProps) {
  const words = getStatsLanguage(await getLocale());
  return (
    <div className="border-t border-line pt-2">
      <dt className="text-faded">{words.t(`coverage.${name}`)}</dt>
      <dd className="font-song text-[2rem] leading-tight font-bold">
        {formatShare(words, part, all)}
      </dd>
      <dd>{words.t("coverage.ofAll", { part, all })}</dd>
    </div>
  );
}

async function Levels({ dashboard }: Pick<Props, "dashboard">) {
  const words = getStatsLanguage(await getLocale());
  const { t } = words;
  const wishes = await getT("wishes");
  const levels = dashboard.coverage.levels.filter(({ all }) => all > 0);
  if (levels.length === 0) return null;
  return (
    <WideTable id="coverage-levels" caption={t("coverage.levels")}>
      <thead>
        <tr className="border-b border-edge">
          <ColumnHead>{t("coverage.level")}</ColumnHead>
          <ColumnHead>{t("coverage.open")}</ColumnHead>
          <ColumnHead>{t("coverage.all")}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ level, open, all }) => (
          <tr key={level} className="border-b border-line">
            <RowHead>{wishes(`level.${level}`)}</RowHead>
            <NumberCell>{formatShown(words, open)}</NumberCell>
            <NumberCell>{formatShown(words, all)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
