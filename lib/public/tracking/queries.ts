import "server-only";
import * as z from "zod";
import type { ResidentActor } from "@/lib/shared/auth/actor";
import { clocksOf } from "@/lib/orders/clocks/clock";
import { isOverdue } from "@/lib/orders/clocks/overdue";
import { db } from "@/lib/shared/db/db";
import { maskName } from "@/lib/network/people/mask";
import { eventData } from "@/lib/orders/wishes/event-data";
import { isTrackingKey, WISH_LINK, wishLink } from "@/lib/shared/auth/tracking-link.server";
import { describePromise } from "@/lib/public/tracking/promise";
import type { TimelineEvent } from "@/lib/public/tracking/timeline";
import { WISH_EVENTS } from "@/lib/orders/wishes/lifecycle";
import { FACTS_SELECT, factsOf, CLOCK_RULES_SELECT } from "@/lib/orders/wishes/queries";
import { availableEvents, mayRateUntil } from "@/lib/orders/wishes/policy";
import { publicContentOf, PUBLIC_CONTENT_SELECT } from "@/lib/orders/wishes/public-content";
import { openNote } from "@/lib/orders/wishes/sealed-wish.server";
import { maskText } from "@/lib/shared/masking/personal-data";
import { redoUnit } from "@/lib/orders/wishes/redo-unit";
import type { Prisma } from "@/prisma/generated/client";

export type TrackedWish = NonNullable<Awaited<ReturnType<typeof findTracked>>>;

/** A wish as its resident reads it; null if number and key do not match. */
export async function findTracked(trackingNumber: string, trackingKey: string, now = new Date()) {
  const row = await db.wish.findUnique({ where: { trackingNumber }, select: TRACKED_SELECT });
  // Nothing of a resident who was erased is shown any more, by any link.
  if (!row?.resident.personKey) return null;
  if (!isTrackingKey(trackingNumber, trackingKey, WISH_LINK, row.linkVersion)) return null;
  const facts = factsOf(row);
  const resident: ResidentActor = { role: "RESIDENT", id: row.residentId, wishId: row.id };
  const { wantedTime, addressSealed, status, round, grade, createdAt } = row;
  return {
    id: row.id,
    trackingNumber,
    trackingKey,
    path: wishLink({ trackingNumber, ...row }),
    // Whoever was handed the link reads it too.
    content: publicContentOf(row),
    wantedTime,
    hasAddress: addressSealed !== null,
    status,
    round,
    grade,
    createdAt,
    promised: describePromise({ ...facts, mayRateUntil: mayRateUntil(facts) }, now),
    clocks: clocksOf(row),
    isRungFirst: status === "APPROVED" && round > 1 && !row.calledBackAt,
    isLate: isOverdue(row, now),
    place: row.site.name,
    unit: row.responsibleSite,
    /** The unit that calls after a bad grade. */
    redoUnit: row.handlerSite ? redoUnit(row.handlerSite) : row.responsibleSite,
    center: row.center.site,
    attendees: listAttendees(row.assignments[0]),
    events: row.events.map((event) => readEvent(event, row)),
    mayDo: availableEvents(resident, facts, now),
  };
}

/** The time limits and calendar of a county for the first answer to a wish. */
export function findAnswerRules(centerId: string) {
  return db.center.findUniqueOrThrow({
    where: { id: centerId },
    select: {
      ...CLOCK_RULES_SELECT,
      timeLimits: {
        ...CLOCK_RULES_SELECT.timeLimits,
        where: { step: "REVIEW", urgency: "NORMAL" },
      },
    },
  });
}

const TRACKED_SELECT = {
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
  responsibleSite: { select: { level: true, lineage: true, name: true, phone: true } },
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
  events: {
    select: {
      seq: true,
      round: true,
      name: true,
      actorRole: true,
      noteSealed: true,
      data: true,
      at: true,
    },
    orderBy: { seq: "asc" },
  },
} as const satisfies Prisma.WishSelect;

type TrackedRow = Prisma.WishGetPayload<{ select: typeof TRACKED_SELECT }>;

/** The attendees of a service, after it those who came: the team, and number and family name of each person. */
function listAttendees(assignment: TrackedRow["assignments"][number] | undefined) {
  if (!assignment) return null;
  return {
    team: assignment.team?.name ?? null,
    volunteers: assignment.seats
      .filter(({ hasCome }) => hasCome !== false)
      .map(({ volunteer }) => ({ name: maskName(volunteer.name), number: volunteer.number })),
  };
}

const eventName = z.enum(WISH_EVENTS);

function readEvent(
  { data, name, noteSealed, ...event }: TrackedRow["events"][number],
  wish: Pick<TrackedRow, "id" | "resident">,
): TimelineEvent {
  const { to = null, grade = null, overdue = null, publicContent } = eventData(data);
  const isRewording = name === "amend" && publicContent !== undefined;
  const written = openNote(wish, { seq: event.seq, noteSealed });
  // What staff write to the resident may name a phone to call.
  const note = event.actorRole === "RESIDENT" ? written && maskText(written) : written;
  return { ...event, note, name: eventName.parse(name), to, grade, overdue, isRewording };
}
