import { db } from "@/lib/shared/db/db";

/** A wish with all rows that belong to it: two equal snapshots mean that nothing has changed. */
export function snapshotWish(id: string) {
  return db.wish.findUniqueOrThrow({
    where: { id },
    include: {
      events: { orderBy: { seq: "asc" } },
      invitations: { orderBy: { id: "asc" } },
      assignments: {
        orderBy: { id: "asc" },
        include: { seats: { orderBy: { volunteerId: "asc" } } },
      },
      stockMovements: { orderBy: { id: "asc" } },
      contactViews: { orderBy: { id: "asc" } },
      notices: { orderBy: { id: "asc" } },
    },
  });
}
