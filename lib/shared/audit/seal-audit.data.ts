import "server-only";
import { db } from "@/lib/shared/db/db";

/** Links the entries that wait to the ends of their chains (SQL `seal_audit`). Returns their number. */
export async function sealAudit(): Promise<number> {
  const [row] = await db.$queryRaw<{ sealed: number }[]>`SELECT seal_audit() AS sealed`;
  return row?.sealed ?? 0;
}
