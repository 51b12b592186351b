import "server-only";
import { db } from "@/lib/shared/db/db";
import { keyRing } from "@/lib/shared/sealing/key-ring.server";
import { prefix, rewrapPersonKey } from "@/lib/shared/sealing/person-key.server";
import { KEY_TABLES } from "@/lib/shared/sealing/personal-columns";
import { Prisma } from "@/prisma/generated/client";

const BATCH_SIZE = 1000;

/**
 * Wraps the key of every person anew under the current key of the ring; what the keys have sealed
 * stays as it is. Each batch is a transaction: stopped, it goes on where it was. Returns how many keys
 * it wrapped. `mayGoOn` is asked after each batch.
 */
export async function rotateKeys(
  onProgress: (done: number) => void = () => undefined,
  mayGoOn: () => boolean = () => true,
): Promise<number> {
  let done = 0;
  for (const table of KEY_TABLES) {
    for (let count = 1; count > 0 && mayGoOn(); onProgress(done)) {
      count = await rotateBatch(Prisma.raw(`"${table}"`));
      done += count;
    }
  }
  return done;
}

/** How many keys are wrapped under which key of the ring, by its name. */
export async function countKeys(): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ name: string; count: number }[]>`
    SELECT split_part("personKey", '.', 2) AS name, count(*)::int AS count FROM (
      SELECT "personKey" FROM residents UNION ALL SELECT "personKey" FROM volunteers
      UNION ALL SELECT "personKey" FROM staff) keys
    WHERE "personKey" IS NOT NULL GROUP BY 1 ORDER BY 1`;
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

function rotateBatch(table: Prisma.Sql): Promise<number> {
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; personKey: string }[]>`
      SELECT id, "personKey" FROM ${table}
      WHERE "personKey" IS NOT NULL AND NOT starts_with("personKey", ${prefix(keyRing().current)})
      ORDER BY id LIMIT ${BATCH_SIZE} FOR UPDATE SKIP LOCKED`;
    const keys = rows.map(({ id, personKey }) => rewrapPersonKey(id, personKey) ?? personKey);
    await tx.$executeRaw`
      UPDATE ${table} t SET "personKey" = v.key
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${keys}::text[]) AS v (id, key)
      WHERE t.id = v.id`;
    return rows.length;
  });
}
