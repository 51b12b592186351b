import "server-only";
import { PUBLIC_CONTENT_SELECT } from "@/lib/orders/wishes/public-content";
import { FACTS_SELECT } from "@/lib/orders/wishes/queries";
import type { Prisma } from "@/prisma/generated/client";

const MAX_EVENTS = 200;

/** A volunteer's name, and what says whether the reader may open their page. */
const VOLUNTEER = { select: { name: true, homeSite: { select: { lineage: true } } } } as const;

/** Everything that the page of a wish reads of it. */
export const DETAIL_SELECT = {
  ...FACTS_SELECT,
  trackingNumber: true,
  mergedInto: { select: { id: true, trackingNumber: true } },
  merged: {
    select: { ...FACTS_SELECT.merged.select, trackingNumber: true },
    orderBy: { id: "asc" },
  },
  ...PUBLIC_CONTENT_SELECT,
  wantedTime: true,
  urgency: true,
  channel: true,
  beneficiary: true,
  language: true,
  contactNameSealed: true,
  contentSealed: true,
  grade: true,
  createdAt: true,
  categoryId: true,
  category: { select: { name: true, nameEn: true } },
  menuItemId: true,
  menuItem: { select: { name: true, nameEn: true } },
  site: {
    select: {
      id: true,
      name: true,
      lineage: true,
      parent: { select: { id: true, name: true, lineage: true } },
    },
  },
  responsibleSite: { select: { name: true, phone: true, level: true, lineage: true } },
  events: {
    select: {
      seq: true,
      round: true,
      name: true,
      toStatus: true,
      actorRole: true,
      actorId: true,
      responsibleSiteId: true,
      noteSealed: true,
      data: true,
      at: true,
    },
    orderBy: { seq: "desc" },
    take: MAX_EVENTS,
  },
  invitations: {
    select: {
      id: true,
      round: true,
      wave: true,
      status: true,
      reasonSealed: true,
      answeredAt: true,
      volunteerId: true,
      teamId: true,
      volunteer: VOLUNTEER,
      team: { select: { name: true } },
    },
    orderBy: [{ round: "desc" }, { invitedAt: "desc" }],
    take: MAX_EVENTS,
  },
  assignments: {
    select: {
      ...FACTS_SELECT.assignments.select,
      endedAt: true,
      team: { select: { name: true, leaderId: true, leader: VOLUNTEER } },
      seats: {
        select: {
          volunteerId: true,
          hasCome: true,
          volunteer: VOLUNTEER,
        },
      },
    },
  },
  contactViews: {
    select: { id: true, actorRole: true, actorId: true, at: true },
    orderBy: { at: "desc" },
    take: 20,
  },
} as const satisfies Prisma.WishSelect;
