import "server-only";
import { db } from "@/lib/shared/db/db";
import { newPersonKey, type KeyOwner } from "@/lib/shared/sealing/person-key.server";
import type { SealedColumn } from "@/lib/shared/sealing/personal-columns";
import { sealSome } from "@/lib/shared/sealing/seal.server";
import { listPlainTables } from "@/lib/shared/sealing/plain-rows.data";
import {
  PLAIN_TABLES,
  type Computed,
  type PlainRow,
  type PlainTable,
} from "@/lib/shared/sealing/plain-tables.server";
import { Prisma } from "@/prisma/generated/client";

const BATCH_SIZE = 500;

/** What is not a sealed text. */
const PLAIN = "!~ '^s1[.][A-Za-z0-9_-]{38,}$'";

/**
 * Seals the rows of before there was sealing, in batches: stopped, it goes on where it was. At the end
 * the database itself holds that nothing plain is left, and what the old rows took on disk is given
 * back. Calls `onProgress` with the table and how many of its rows are done.
 */
export async function sealPlainRows(
  onProgress: (table: string, done: number) => void = () => undefined,
): Promise<void> {
  const plain = await listPlainTables();
  if (plain.length === 0) return;
  await giveKeysToStaff();
  for (const table of PLAIN_TABLES) {
    if (!plain.includes(table.name)) continue;
    let done = 0;
    for (let count = 1; count > 0; done += count) {
      onProgress(table.name, done);
      count = await sealBatch(table);
    }
    const name = Prisma.raw(`"${table.name}"`);
    const check = Prisma.raw(`"${table.name}_are_sealed"`);
    await db.$executeRaw`ALTER TABLE ${name} VALIDATE CONSTRAINT ${check}`;
  }
  for (const name of plain) await db.$executeRawUnsafe(`VACUUM (FULL) "${name}"`);
}

/** Of staff only e-mail addresses and browsers are sealed: who has one gets a key. */
async function giveKeysToStaff(): Promise<void> {
  const staff = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM staff WHERE "personKey" IS NULL AND id IN (
      SELECT "personId" FROM notice_preferences WHERE "emailSealed" IS NOT NULL
      UNION SELECT "personId" FROM push_subscriptions)`;
  for (const { id } of staff) {
    const data = { personKey: newPersonKey(id) };
    await db.staff.update({ where: { id }, data, select: { id: true } });
  }
}

/** Seals some rows of a table. Returns how many. */
function sealBatch(table: PlainTable): Promise<number> {
  const { name, columns, guard, isPerson, tokens = {} } = table;
  const written = [...columns, ...Object.keys(tokens), ...(isPerson ? ["personKey"] : [])];
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRawUnsafe<PlainRow[]>(selectPlain(table));
    if (rows.length === 0) return 0;
    const values = rows.map((row) => sealRow(table, row));
    // The events of a wish are immutable, but for this one change of their form.
    if (guard) await tx.$executeRawUnsafe(`ALTER TABLE "${name}" DISABLE TRIGGER ${guard}`);
    await tx.$executeRawUnsafe(
      `UPDATE "${name}" t SET ${written.map((column) => `"${column}" = v."${column}"`).join(", ")}
       FROM jsonb_populate_recordset(NULL::"${name}", $1::jsonb) v WHERE t.id = v.id`,
      JSON.stringify(values),
    );
    if (guard) await tx.$executeRawUnsafe(`ALTER TABLE "${name}" ENABLE TRIGGER ${guard}`);
    await table.afterBatch?.(tx, rows);
    return rows.length;
  });
}

function selectPlain({ name, columns, more = [], owner, row }: PlainTable): string {
  const plain = columns.map((column) => `t."${column}" ${PLAIN}`).join(" OR ");
  return `SELECT t.id::text AS id, ${row} AS "row", o.id::text AS "ownerId", o."personKey",
      ${[...columns, ...more].map((column) => `t."${column}"`).join(", ")}
    FROM "${name}" t ${owner} WHERE ${plain} ORDER BY t.id LIMIT ${BATCH_SIZE} FOR UPDATE OF t`;
}

function sealRow({ name, columns, isPerson, tokens = {}, read }: PlainTable, row: PlainRow) {
  const personKey = isPerson ? (row.personKey ?? newPersonKey(row.id)) : row.personKey;
  const owner: KeyOwner = { id: row.ownerId, personKey };
  const computed: Record<string, Computed> = Object.fromEntries(
    Object.entries(tokens).map(([column, make]) => [column, make(row)]),
  );
  // A browser is bound to its token, everything else to its row.
  const { endpointToken } = computed;
  const bound = typeof endpointToken === "string" ? endpointToken : row.row;
  const texts = columns.map((column) => {
    const stored = row[column] ?? null;
    const text = read ? read(column, stored, row) : stored;
    return [column, sealSome(owner, `${name}.${column}` as SealedColumn, bound, text)] as const;
  });
  const sealed: Record<string, string | null> = Object.fromEntries(texts);
  return { id: row.id, personKey, ...sealed, ...computed };
}
