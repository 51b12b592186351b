import { openNote } from "@/lib/orders/wishes/sealed-wish.server";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import { db } from "@/lib/shared/db/db";

/**
 * A wish with all rows that belong to it: two equal snapshots mean that nothing has changed. The notes
 * of events are opened.
 */
export async function snapshotWish(id: string) {
  const { resident, ...wish } = await db.wish.findUniqueOrThrow({
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
      resident: { select: KEY_OWNER },
    },
  });
  const events = wish.events.map((event) => ({
    ...event,
    note: openNote({ id, resident }, event),
  }));
  return { ...wish, events };
}
