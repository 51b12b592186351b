import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Transaction } from "@/lib/shared/db/db";
import type { StepTypes, Stateful, Tables } from "@/lib/shared/steps/machine";
import type { StepResult } from "@/lib/shared/steps/take-step";
import { Prisma } from "@/prisma/generated/client";

/**
 * Writes a step in one statement: the row that still has the version just read (or, with the first
 * step, a new row), the event, and the notices; those that the actor has of it are read, and so are those of
 * staff and volunteers that the step settles. Of two people who press at once, the later one finds no row of
 * that version: then nothing is written, and it returns false.
 */
export async function writeStep<K extends StepTypes>(
  tx: Transaction,
  tables: Tables,
  before: Stateful,
  { changes, event, notices, settled }: Omit<StepResult<K>, "state">,
): Promise<boolean> {
  const key = { [tables.key]: before.id };
  const noticeRows = notices.map(({ about, ...recipient }) => ({
    ...{ id: randomUUIDv7(), [tables.key]: about?.subjectId ?? before.id, ...recipient },
    ...{ eventSeq: about?.eventSeq ?? event.seq, createdAt: event.at },
  }));
  const written = await tx.$executeRaw`
    WITH moved AS (${before.version === 0 ? insertRow(tables, before, changes) : updateRow(tables, before, changes)}),
    seen AS (
      UPDATE notices n SET "readAt" = ${event.at} FROM moved
      WHERE n.${quoted(tables.key)} = moved.id AND n."readAt" IS NULL
        AND (n."recipientRole" = ${event.actorRole}::"ActorRole"
            AND n."recipientId" = ${event.actorId}::uuid
          OR n."recipientRole" IN ('STAFF', 'VOLUNTEER') AND n.template = ANY (${settled}::text[]))
    ),
    sent AS (
      INSERT INTO notices
      SELECT notice.* FROM moved, jsonb_populate_recordset(NULL::notices, ${json(noticeRows)}) notice
    )
    INSERT INTO ${quoted(tables.events)}
    SELECT event.* FROM moved, jsonb_populate_record(
      NULL::${quoted(tables.events)}, ${json({ id: randomUUIDv7(), ...key, ...event })}) event`;
  return written === 1;
}

function insertRow({ rows, columns }: Tables, { id }: Stateful, changes: object) {
  const names = columnNames({ id, ...changes }, ["id", ...columns]);
  return Prisma.sql`INSERT INTO ${quoted(rows)} (${names})
    SELECT ${names} FROM jsonb_populate_record(NULL::${quoted(rows)}, ${json({ id, ...changes })})
    RETURNING id`;
}

function updateRow({ rows, columns }: Tables, { id, version }: Stateful, changes: object) {
  const names = columnNames(changes, columns);
  return Prisma.sql`UPDATE ${quoted(rows)}
    SET (${names}) = (SELECT ${names} FROM jsonb_populate_record(NULL::${quoted(rows)}, ${json(changes)}))
    WHERE id = ${id}::uuid AND version = ${version}
    RETURNING id`;
}

/** The names of the columns to write, as SQL. A name that is no column of the table is a bug and never becomes SQL. */
function columnNames(values: object, columns: readonly string[]) {
  const names = Object.keys(values);
  const stray = names.find((name) => !columns.includes(name));
  if (stray !== undefined) throw new Error(`a step cannot write the column ${stray}`);
  return Prisma.join(names.map(quoted));
}

function quoted(name: string) {
  return Prisma.raw(`"${name}"`);
}

function json(value: object) {
  return Prisma.sql`${JSON.stringify(value)}::jsonb`;
}
