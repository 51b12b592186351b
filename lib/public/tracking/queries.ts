import "server-only";
import type { ResidentActor } from "@/lib/shared/auth/actor";
import { clocksOf } from "@/lib/orders/clocks/clock";
import { isOverdue } from "@/lib/orders/clocks/overdue";
import { db } from "@/lib/shared/db/db";
import { maskName } from "@/lib/network/people/mask";
import {
  helperLinkKind,
  isTrackingKey,
  linkPath,
  WISH_LINK,
} from "@/lib/shared/auth/tracking-link.server";
import { describePromise } from "@/lib/public/tracking/promise";
import { findOpenUnit } from "@/lib/public/tracking/open-unit.data";
import { readMergedEvents, readOwnEvents } from "@/lib/public/tracking/tracked-events.server";
import {
  OWN_SELECT,
  TRACKED_SELECT,
  type OwnRow,
  type TrackedRow,
} from "@/lib/public/tracking/tracked-select.server";
import { listOwnDuplicates } from "@/lib/orders/merging/queries";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { factsOf, CLOCK_RULES_SELECT } from "@/lib/orders/wishes/queries";
import { availableEvents } from "@/lib/orders/wishes/policy";
import { mayRateUntil, mayRegradeUntil } from "@/lib/orders/wishes/rating-windows";
import { publicContentOf } from "@/lib/orders/wishes/public-content";
import { redoUnit } from "@/lib/orders/wishes/redo-unit";

export type TrackedWish = NonNullable<Awaited<ReturnType<typeof findTracked>>>;

/** A wish as its resident, or its helper, reads it; null if number and key do not match. */
export async function findTracked(trackingNumber: string, trackingKey: string, now = new Date()) {
  const row = await db.wish.findUnique({ where: { trackingNumber }, select: OWN_SELECT });
  // Nothing of a resident who was erased is shown any more, by any link.
  if (!row?.resident.personKey) return null;
  const reader = readerOf(row, trackingNumber, trackingKey);
  if (!reader) return null;
  const { shown, clocks, events } = progressOf(row, await findOther(row));
  const facts = factsOf(shown);
  const { status, round, grade } = shown;
  const isHelper = reader === "HELPER";
  const mayDo = isHelper ? [] : listOwnSteps(row, facts, now);
  return {
    id: row.id,
    trackingNumber,
    trackingKey,
    /** A helper sees the wish, and does nothing with it. */
    isHelper,
    path: linkPath(WISH_LINK, trackingNumber, trackingKey),
    // Whoever was handed the link reads it too.
    content: publicContentOf(row),
    wantedTime: row.wantedTime,
    visitAt: shown.visitAt,
    /** Where it takes place, if not at home. */
    room: roomOf(shown),
    hasAddress: row.addressSealed !== null,
    isMerged: shown !== row,
    alike: await findAlike(row, isHelper),
    status,
    round,
    grade,
    createdAt: row.createdAt,
    promised: describePromise({ ...facts, ...clocks, mayRateUntil: mayRateUntil(facts) }, now),
    clocks,
    isRungFirst: status === "APPROVED" && round > 1 && !shown.calledBackAt,
    isLate: isOverdue(shown, now),
    place: row.site.name,
    unit: await findOpenUnit(shown.responsibleSite),
    /** The unit that calls after a bad grade. */
    redoUnit: shown.handlerSite ? redoUnit(shown.handlerSite) : shown.responsibleSite,
    center: row.center.site,
    attendees: listAttendees(shown.assignments[0]),
    events,
    /** Until when the resident can correct the grade; null if not now. */
    mayRegradeUntil: mayDo.includes("regrade") ? mayRegradeUntil(facts) : null,
    mayDo,
  };
}

function roomOf({ bookings: [booked] }: TrackedRow) {
  return booked ?? null;
}

/** The steps that the resident may take now. */
function listOwnSteps({ residentId: id, id: wishId }: OwnRow, facts: WishFacts, now: Date) {
  const resident: ResidentActor = { role: "RESIDENT", id, wishId };
  return availableEvents(resident, facts, now);
}

/** Whose link it is: that of the resident or of the helper; null if it opens nothing. */
function readerOf({ linkVersion, helper }: OwnRow, number: string, key: string) {
  if (isTrackingKey(number, key, WISH_LINK, linkVersion)) return "RESIDENT";
  const isHelper = helper && isTrackingKey(number, key, helperLinkKind(helper.id), linkVersion);
  return isHelper ? "HELPER" : null;
}

/** The wish that stands for this one, if it is merged: read apart, since few are. */
function findOther({ mergedIntoId }: OwnRow) {
  if (mergedIntoId === null) return null;
  return db.wish.findUnique({ where: { id: mergedIntoId }, select: TRACKED_SELECT });
}

/** The progress of a wish; of a merged one, that of the other, which stands for it. */
function progressOf(row: OwnRow, other: TrackedRow | null) {
  if (!other) return { shown: row, clocks: clocksOf(row), events: readOwnEvents(row) };
  const clocks = { ...clocksOf(other), ...NOT_AWAITED };
  return { shown: other, clocks, events: readMergedEvents(row, other) };
}

/** A wish of the same resident that is likely to be the same, until the review; or null. */
async function findAlike(row: OwnRow, isHelper: boolean) {
  if (isHelper || row.status !== "SUBMITTED") return null;
  return (await listOwnDuplicates(row))[0] ?? null;
}

/** Whoever is awaited, it is the resident of the other wish. */
const NOT_AWAITED = { pausedAt: null, pauseEndsAt: null };

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
