import {
  ColumnHead,
  NumberCell,
  RowHead,
  WideTable,
} from "@/components/reporting/stats/wide-table";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Gap } from "@/lib/orders/demand/gaps";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";
import {
  formatEstimate,
  formatShare,
  formatShown,
  getStatsLanguage,
  type StatsLanguage,
} from "@/lib/reporting/stats/format-figures";

/** The page shows no more gaps than this; the exported table has them all. */
const MAX_GAPS = 12;

const COLUMNS = {
  need: ({ need }, words) => formatEstimate(words, need),
  volunteers: ({ volunteers }, words) => formatShown(words, volunteers),
  teams: ({ teams }, words) => formatShown(words, teams),
  capacity: ({ capacity }, words) => formatEstimate(words, capacity),
  unserved: ({ unservedShare }, words) => formatShare(words, unservedShare, 1),
  lacking: ({ lacking }, words) => formatEstimate(words, lacking),
} as const satisfies Record<string, (gap: Gap, words: StatsLanguage) => string>;

type Column = keyof typeof COLUMNS;

const ALL_COLUMNS = Object.keys(COLUMNS) as Column[];

type Props = { id: string; gaps: Gap[]; view: StatsView; columns?: Column[] };

/** Where the need is larger than the capacity of the volunteers, widest gap first. */
export async function GapsTable({ id, gaps, view, columns = ALL_COLUMNS }: Props) {
  const words = getStatsLanguage(await getLocale());
  const { t, locale } = words;
  if (gaps.length === 0) return <p>{t("supply.noGaps")}</p>;
  return (
    <>
      <WideTable id={id} caption={t("supply.gaps")}>
        <thead>
          <tr className="border-b border-edge">
            <ColumnHead>{t("supply.place")}</ColumnHead>
            <ColumnHead>{t("supply.category")}</ColumnHead>
            {columns.map((name) => (
              <ColumnHead key={name}>{t(`supply.${name}`)}</ColumnHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {gaps.slice(0, MAX_GAPS).map((gap) => (
            <tr key={`${gap.placeId} ${gap.category}`} className="border-b border-line">
              <RowHead>
                <a href={statsAddress({ ...view, place: gap.placeId })} className="target">
                  {localPlaceName(gap.place, locale)}
                </a>
              </RowHead>
              <NumberCell>
                {localName({ name: gap.category, nameEn: gap.categoryEn }, locale)}
              </NumberCell>
              {columns.map((name) => (
                <NumberCell key={name}>{COLUMNS[name](gap, words)}</NumberCell>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {gaps.length > MAX_GAPS && <p>{t("supply.allGaps", { count: gaps.length - MAX_GAPS })}</p>}
    </>
  );
}
