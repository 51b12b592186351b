import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { parseDay } from "@/lib/shared/days/days";
import { firstDay } from "@/lib/reporting/stats/period";

/** The last version issued of the report of a month; null if none was. */
export function findLastVersion(
  tx: Pick<Transaction, "issuedReport">,
  siteId: string,
  month: string,
) {
  return tx.issuedReport.findFirst({
    where: { siteId, month: parseDay(firstDay(month)) },
    select: { version: true, year: true, number: true, content: true },
    orderBy: { version: "desc" },
  });
}

/** The number for the next report of a place in a year. Its row has to be locked. */
export async function nextNumber(tx: Transaction, siteId: string, year: number): Promise<number> {
  const last = await tx.issuedReport.aggregate({ where: { siteId, year }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}
