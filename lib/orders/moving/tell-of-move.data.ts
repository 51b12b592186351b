import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import type { MoveTemplate } from "@/lib/orders/moving/told";
import { findStaffIds } from "@/lib/orders/wishes/find-staff-ids.server";

/** A move that was written, with the counties it leads from and to. */
export type Move = {
  id: string;
  volunteerId: string;
  fromSiteId: string;
  toSiteId: string;
  fromSite: { name: string };
  toSite: { name: string };
  movedAt: Date;
  from: string;
  to: string;
};

/** Tells the volunteer, and the staff of the old and of the new home and of both centres. */
export async function tellOfMove(tx: Transaction, move: Move): Promise<void> {
  const { id: moveId, movedAt: createdAt } = move;
  const left = await findStaff(tx, [move.fromSiteId, move.from]);
  const joined = await findStaff(tx, [move.toSiteId, move.to]);
  const tell = (template: MoveTemplate, recipientRole: "STAFF" | "VOLUNTEER") => {
    return (recipientId: string) => ({
      ...{ moveId, createdAt, eventSeq: 1, template, recipientRole, recipientId },
    });
  };
  await tx.notice.createMany({
    data: [
      tell("moved", "VOLUNTEER")(move.volunteerId),
      ...joined.map(tell("movedHere", "STAFF")),
      ...left.map(tell("movedAway", "STAFF")),
    ],
  });
}

/** The staff of these units, each once. */
async function findStaff(tx: Transaction, siteIds: string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const siteId of siteIds) for (const id of await findStaffIds(tx, siteId)) found.add(id);
  return [...found];
}
