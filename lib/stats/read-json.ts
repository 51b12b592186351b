import "server-only";
import type { Transaction } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";

/** Many rows as one JSON value: two thousand of them arrive in a third of the time. */
export async function readJson<Row>(tx: Transaction, query: Prisma.Sql): Promise<Row[]> {
  const [found] = await tx.$queryRaw<{ rows: Row[] | null }[]>`
    SELECT json_agg(row) AS rows FROM (${query}) row`;
  return found?.rows ?? [];
}
