import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { eventData, listIds } from "@/lib/orders/wishes/event-data";
import { factsOf } from "@/lib/orders/wishes/queries";
import { maySeeContact } from "@/lib/orders/wishes/policy";
import { maskText } from "@/lib/shared/masking/personal-data";
import { visibleTo } from "@/lib/orders/wishes/scope";
import {
  openContactName,
  openContent,
  openNote,
  openReason,
} from "@/lib/orders/wishes/sealed-wish.server";
import { maskName } from "@/lib/network/people/mask";
import { maySeeVolunteer } from "@/lib/network/people/policy";
import { hasNoMobile } from "@/lib/desk/queues/row";
import { DETAIL_SELECT } from "@/lib/desk/wish-detail/detail-select.server";
import type { Prisma } from "@/prisma/generated/client";

/** A wish as its staff see it, with its events, invitations and assignments. */
export type WishDetail = NonNullable<Awaited<ReturnType<typeof findWishDetail>>>;
export type WishDetailEvent = WishDetail["events"][number];

/**
 * Returns everything about one wish; null if this actor may not see it. Text in which people may have
 * named a phone or a door is masked for who may not see the contact (any more). Takes two statements.
 */
export async function findWishDetail(actor: StaffActor, wishId: string, now = new Date()) {
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
    ...row.responsibleSite.lineage,
  ]);
  // What people have written is no fact of the rules, so it stands in one place only.
  const { publicContent: _, contentSealed, events: __, contactNameSealed, ...known } = row;
  const facts = factsOf({
    ...known,
    invitations: row.invitations.filter(({ status }) => status === "PENDING"),
    assignments: row.assignments.filter(({ endedAt }) => !endedAt),
  });
  const { id, publicContent } = row;
  const { resident, ...wish } = known;
  const sealed = { id, resident };
  const whole = {
    ...wish,
    hasNoMobile: hasNoMobile(resident),
    mergedNumbers: row.merged.map(({ trackingNumber }) => trackingNumber),
    publicContent,
    content: openContent({ ...sealed, contentSealed, publicContent }),
    maskedName: maskName(openContactName({ ...sealed, contactNameSealed })),
    invitations: row.invitations.map(({ reasonSealed, ...invitation }) => ({
      ...invitation,
      reason: openReason(sealed, reasonSealed),
    })),
    ...{ events, names, facts },
    seenVolunteerIds: listSeenVolunteers(actor, row),
    maySeePlace: row.site.lineage.includes(actor.siteId),
  };
  return maySeeContact(actor, facts, now) ? whole : maskDetail(whole);
}

type DetailRow = Prisma.WishGetPayload<{ select: typeof DETAIL_SELECT }>;

/** The volunteers named on the page of a wish whose own page the actor may open. */
function listSeenVolunteers(actor: StaffActor, row: DetailRow): ReadonlySet<string> {
  const named = [
    ...row.invitations.map(({ volunteerId: id, volunteer }) => ({ id, volunteer })),
    ...row.assignments.flatMap(({ team, seats }) => [
      { id: team?.leaderId, volunteer: team?.leader },
      ...seats.map(({ volunteerId: id, volunteer }) => ({ id, volunteer })),
    ]),
  ];
  return new Set(
    named.flatMap(({ id, volunteer }) =>
      id && volunteer && maySeeVolunteer(actor, volunteer.homeSite.lineage) ? [id] : [],
    ),
  );
}

type Written = {
  content: string;
  publicContent: string;
  events: { note: string | null }[];
  invitations: { reason: string | null }[];
};

function maskDetail<Detail extends Written>(detail: Detail): Detail {
  const mask = (text: string | null) => text && maskText(text);
  return {
    ...detail,
    content: detail.publicContent,
    events: detail.events.map((event) => ({ ...event, note: mask(event.note) })),
    invitations: detail.invitations.map((one) => ({ ...one, reason: mask(one.reason) })),
  };
}

/** The name for an id of an event; `of` is the place of staff, the unit of an item. */
export type Named = { id: string; name: string; of: string | null; kind: "SITE" | "STAFF" | null };

/** Ids are unique over all tables, so one statement names people, teams, places, categories and items alike. */
async function findNames(ids: string[]): Promise<Map<string, Named>> {
  const rows = await db.$queryRaw<Named[]>`
    SELECT s.id, s.name, p.name AS "of", 'STAFF' AS kind FROM staff s JOIN sites p ON p.id = s."siteId"
      WHERE s.id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, name, NULL, NULL FROM volunteers WHERE id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, name, NULL, NULL FROM teams WHERE id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, name, NULL, 'SITE' FROM sites WHERE id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, name, NULL, NULL FROM service_categories WHERE id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, name, unit, NULL FROM stock_items WHERE id = ANY (${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
