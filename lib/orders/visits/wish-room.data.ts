import "server-only";
import { db } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

const PLACE = { select: { name: true, phone: true, address: true } } as const;

/** A booked room, as who goes there needs it. */
export const ROOM_SELECT = {
  startsAt: true,
  endsAt: true,
  room: { select: { name: true, spot: true, site: PLACE } },
} as const satisfies Prisma.BookingSelect;

export type VisitRoom = Prisma.BookingGetPayload<{ select: typeof ROOM_SELECT }>;

export type WishRoom = Awaited<ReturnType<typeof findWishRoom>>;

/** The room and kit of a wish, what its item of the menu needs, and why a room was taken back. */
export async function findWishRoom(wishId: string) {
  const { bookings, kitLoans, menuItem } = await db.wish.findUniqueOrThrow({
    where: { id: wishId },
    select: {
      menuItem: { select: { needsRoom: true, kit: true } },
      bookings: {
        where: { OR: [{ status: "BOOKED" }, { releaseReason: { not: null } }] },
        select: { ...ROOM_SELECT, status: true, releaseReason: true },
        orderBy: { createdAt: "desc" },
        take: 2,
      },
      kitLoans: {
        where: { returnedAt: null },
        select: { id: true, quantity: true, kitItem: { select: { name: true, unit: true } } },
        orderBy: { id: "asc" },
      },
    },
  });
  const booked = bookings.find(({ status }) => status === "BOOKED");
  return {
    booked,
    takenBack: booked ? undefined : bookings[0],
    loans: kitLoans,
    needsRoom: menuItem?.needsRoom ?? false,
    neededKit: menuItem?.kit ?? [],
  };
}
