import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Transaction } from "@/lib/shared/db/db";
import { Prisma, type Notice, type Wish, type WishEvent } from "@/prisma/generated/client";

/** The columns of a wish that a step may change; those of who asked, and when, stay. */
export type WishChanges = Partial<
  Omit<Wish, "id" | "trackingNumber" | "idempotencyKey" | "residentId" | "createdAt">
>;

/**
 * Changes a wish that still has the version just read, and writes the event that says why and
 * the notices of it: one statement, since this is what every step of every wish does. Two people
 * may press at once; for the later one there is nothing to change, and the answer is false.
 */
export async function writeStep(
  tx: Transaction,
  wish: { id: string; version: number },
  changes: WishChanges,
  event: Omit<WishEvent, "id" | "wishId" | "data"> & { data: Prisma.InputJsonObject },
  recipients: Pick<Notice, "template" | "recipientRole" | "recipientId">[],
): Promise<boolean> {
  const columns = Prisma.raw(
    Object.keys(changes)
      .map((name) => `"${name}"`)
      .join(", "),
  );
  const notices = recipients.map((recipient) => ({
    ...recipient,
    id: randomUUIDv7(),
    wishId: wish.id,
    eventSeq: event.seq,
    createdAt: event.at,
  }));
  const written = await tx.$executeRaw`
    WITH moved AS (
      UPDATE wishes
      SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_record(wishes, ${json(changes)}))
      WHERE id = ${wish.id}::uuid AND version = ${wish.version}
      RETURNING id
    ), told AS (
      INSERT INTO notices
      SELECT notice.* FROM moved, jsonb_populate_recordset(NULL::notices, ${json(notices)}) notice
    )
    INSERT INTO wish_events
    SELECT event.* FROM moved, jsonb_populate_record(
      NULL::wish_events, ${json({ ...event, id: randomUUIDv7(), wishId: wish.id })}) event`;
  return written === 1;
}

function json(value: object) {
  return Prisma.sql`${JSON.stringify(value)}::jsonb`;
}
