import "server-only";
import { OPEN_UNIT } from "@/lib/public/tracking/open-unit.data";
import { TRACKED_EVENTS } from "@/lib/public/tracking/tracked-events.server";
import { PUBLIC_CONTENT_SELECT } from "@/lib/orders/wishes/public-content";
import { ROOM_SELECT } from "@/lib/orders/visits/wish-room.data";
import { FACTS_SELECT } from "@/lib/orders/wishes/queries";
import type { Prisma } from "@/prisma/generated/client";

/** What is read of a wish that its resident follows, or that stands for it. */
export const TRACKED_SELECT = {
  ...FACTS_SELECT,
  ...PUBLIC_CONTENT_SELECT,
  linkVersion: true,
  wantedTime: true,
  addressSealed: true,
  grade: true,
  createdAt: true,
  site: { select: { lineage: true, name: true } },
  handlerSite: {
    select: { level: true, name: true, parent: { select: { level: true, name: true } } },
  },
  responsibleSite: { select: OPEN_UNIT },
  center: {
    select: { ...FACTS_SELECT.center.select, site: { select: { name: true, phone: true } } },
  },
  assignments: {
    where: { endedAt: null },
    select: {
      ...FACTS_SELECT.assignments.select,
      team: { select: { leaderId: true, name: true } },
      seats: {
        select: {
          volunteerId: true,
          hasCome: true,
          volunteer: { select: { name: true, number: true } },
        },
      },
    },
  },
  events: TRACKED_EVENTS,
  bookings: { where: { status: "BOOKED" }, select: ROOM_SELECT },
} as const satisfies Prisma.WishSelect;

/** The same of a wish that is followed itself. */
export const OWN_SELECT = {
  ...TRACKED_SELECT,
  siteId: true,
  menuItemId: true,
  mergedIntoId: true,
} as const satisfies Prisma.WishSelect;

export type OwnRow = Prisma.WishGetPayload<{ select: typeof OWN_SELECT }>;
export type TrackedRow = Prisma.WishGetPayload<{ select: typeof TRACKED_SELECT }>;
