import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import type { COUNTY_PERIODS } from "@/lib/shared/retention/rules";
import { keptSinceBy, type CountyPeriod } from "@/lib/shared/retention/rules";

/** The counties that have set the same number, and since when what is theirs is kept. */
export type PeriodGroup = { centerIds: string[]; since: Date };

/** One group for each number that some county has set: few, however many counties there are. */
export async function listPeriods(
  tx: Transaction,
  period: CountyPeriod,
  now: Date,
): Promise<PeriodGroup[]> {
  const centers = await tx.center.findMany({ select: { id: true, ...PERIODS } });
  const byNumber = Map.groupBy(centers, (center) => center[period]);
  return [...byNumber].map(([number, group]) => ({
    centerIds: group.map(({ id }) => id),
    since: keptSinceBy(period, number, now),
  }));
}

const PERIODS = { logDays: true, recordYears: true, residentYears: true } as const satisfies Record<
  keyof typeof COUNTY_PERIODS,
  true
>;
