import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Transaction } from "@/lib/shared/db/db";
import type { Kind, Stateful, Tables } from "@/lib/shared/steps/machine";
import type { Taken } from "@/lib/shared/steps/take-step";
import { Prisma } from "@/prisma/generated/client";

/**
 * Writes a step: the row that still has the version just read (or, with the first step, a new row),
 * the event that says why, and the notices of it. One statement, since every step of everything is
 * written so. Two people may press at once; for the later one there is nothing to change, and the
 * answer is false.
 */
export async function writeStep<K extends Kind>(
  tx: Transaction,
  tables: Tables,
  before: Stateful,
  { changes, event, notices }: Omit<Taken<K>, "state">,
): Promise<boolean> {
  const key = { [tables.key]: before.id };
  const told = notices.map((recipient) => ({
    ...{ id: randomUUIDv7(), ...key, ...recipient },
    ...{ eventSeq: event.seq, createdAt: event.at },
  }));
  const written = await tx.$executeRaw`
    WITH moved AS (${before.version === 0 ? added(tables, before, changes) : changed(tables, before, changes)}),
    told AS (
      INSERT INTO notices
      SELECT notice.* FROM moved, jsonb_populate_recordset(NULL::notices, ${json(told)}) notice
    )
    INSERT INTO ${named(tables.events)}
    SELECT event.* FROM moved, jsonb_populate_record(
      NULL::${named(tables.events)}, ${json({ id: randomUUIDv7(), ...key, ...event })}) event`;
  return written === 1;
}

function added({ rows, columns }: Tables, { id }: Stateful, changes: object) {
  const names = namesOf({ id, ...changes }, ["id", ...columns]);
  return Prisma.sql`INSERT INTO ${named(rows)} (${names})
    SELECT ${names} FROM jsonb_populate_record(NULL::${named(rows)}, ${json({ id, ...changes })})
    RETURNING id`;
}

function changed({ rows, columns }: Tables, { id, version }: Stateful, changes: object) {
  const names = namesOf(changes, columns);
  return Prisma.sql`UPDATE ${named(rows)}
    SET (${names}) = (SELECT ${names} FROM jsonb_populate_record(NULL::${named(rows)}, ${json(changes)}))
    WHERE id = ${id}::uuid AND version = ${version}
    RETURNING id`;
}

/** The names of what is written, as SQL. One that is no column of the table is a bug and never becomes SQL. */
function namesOf(values: object, columns: readonly string[]) {
  const names = Object.keys(values);
  const stray = names.find((name) => !columns.includes(name));
  if (stray !== undefined) throw new Error(`a step cannot write the column ${stray}`);
  return Prisma.join(names.map(named));
}

function named(name: string) {
  return Prisma.raw(`"${name}"`);
}

function json(value: object) {
  return Prisma.sql`${JSON.stringify(value)}::jsonb`;
}
