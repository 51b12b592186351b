import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { eventData, listIds } from "@/lib/orders/wishes/event-data";
import { FACTS_SELECT, factsOf } from "@/lib/orders/wishes/queries";
import { visibleTo } from "@/lib/orders/wishes/scope";
import { openContactName, openNote, openReason } from "@/lib/orders/wishes/sealed-wish.server";
import { maskName } from "@/lib/network/people/mask";
import type { Prisma } from "@/prisma/generated/client";

/** A wish as its staff see it, with its events, invitations and assignments. */
export type WishDetail = NonNullable<Awaited<ReturnType<typeof findWishDetail>>>;
export type WishDetailEvent = WishDetail["events"][number];

/** Returns everything about one wish; null if this actor may not see it. Takes two statements. */
export async function findWishDetail(actor: StaffActor, wishId: string) {
  const row = await db.wish.findFirst({
    where: { id: wishId, AND: visibleTo(actor) },
    select: DETAIL_SELECT,
  });
  if (!row) return null;
  const events = row.events.toReversed().map(({ noteSealed, ...event }) => ({
    ...event,
    note: openNote(row, { seq: event.seq, noteSealed }),
    data: eventData(event.data),
  }));
  const names = await findNames([
    ...events.flatMap(({ actorId, responsibleSiteId, data }) => [
      ...(actorId ? [actorId] : []),
      responsibleSiteId,
      ...listIds(data),
    ]),
    ...row.contactViews.map(({ actorId }) => actorId),
  ]);
  const facts = factsOf({
    ...row,
    invitations: row.invitations.filter(({ status }) => status === "PENDING"),
    assignments: row.assignments.filter(({ endedAt }) => !endedAt),
  });
  const { contactNameSealed, resident, ...wish } = row;
  const contactName = openContactName({ id: row.id, resident, contactNameSealed });
  return {
    ...wish,
    maskedName: maskName(contactName),
    invitations: row.invitations.map(({ reasonSealed, ...invitation }) => ({
      ...invitation,
      reason: openReason(row, reasonSealed),
    })),
    ...{ events, names, facts },
  };
}

const MAX_EVENTS = 200;

const DETAIL_SELECT = {
  ...FACTS_SELECT,
  trackingNumber: true,
  content: true,
  wantedTime: true,
  urgency: true,
  channel: true,
  beneficiary: true,
  contactNameSealed: true,
  grade: true,
  createdAt: true,
  categoryId: true,
  category: { select: { name: true, nameEn: true } },
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
      volunteer: { select: { name: true } },
      team: { select: { name: true } },
    },
    orderBy: [{ round: "desc" }, { invitedAt: "desc" }],
    take: MAX_EVENTS,
  },
  assignments: {
    select: {
      ...FACTS_SELECT.assignments.select,
      endedAt: true,
      team: { select: { name: true, leaderId: true, leader: { select: { name: true } } } },
      seats: {
        select: {
          volunteerId: true,
          hasCome: true,
          volunteer: { select: { name: true } },
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

/** The name for an id of an event; `of` is the place of staff, the unit of an item. */
type Named = { id: string; name: string; of: string | null };

/** Ids are unique over all tables, so one statement names people, teams, places and items alike. */
async function findNames(ids: string[]): Promise<Map<string, Named>> {
  const rows = await db.$queryRaw<Named[]>`
    SELECT s.id, s.name, p.name AS "of" FROM staff s JOIN sites p ON p.id = s."siteId"
      WHERE s.id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, name, NULL FROM volunteers WHERE id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, name, NULL FROM teams WHERE id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, name, NULL FROM sites WHERE id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, name, unit FROM stock_items WHERE id = ANY (${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
