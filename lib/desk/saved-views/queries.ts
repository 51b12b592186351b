import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";

/** More would be no shorter to look through than the queues. */
export const MAX_VIEWS = 20;

export type SavedView = Awaited<ReturnType<typeof listViews>>[number];

/** The lists that the actor has saved, in the order in which they were. */
export function listViews({ id: staffId }: StaffActor) {
  return db.savedView.findMany({
    where: { staffId },
    select: { id: true, name: true, query: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MAX_VIEWS,
  });
}
