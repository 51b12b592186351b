import "server-only";
import { ROOM_SELECT, type VisitRoom } from "@/lib/orders/visits/wish-room.data";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import type { VolunteerProfile, LedTeam } from "@/lib/orders/volunteering/volunteer-profile.server";
import {
  PARTICULARS_SELECT,
  toParticulars,
  type Particulars,
} from "@/lib/orders/volunteering/particulars.server";
import { reasonsFor, type Reason } from "@/lib/orders/volunteering/reasons";
import { maskWish, type MaskedWish } from "@/lib/orders/volunteering/masked-wish.server";
import { suppliedItems, type SuppliedItem } from "@/lib/orders/volunteering/supplied-items";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import { FACTS_SELECT, factsOf } from "@/lib/orders/wishes/queries";
import { availableEvents, maySeeContact } from "@/lib/orders/wishes/policy";
import { isInvited } from "@/lib/orders/wishes/standing";
import { undoableUntil } from "@/lib/orders/wishes/undo-window";
import { openContent } from "@/lib/orders/wishes/sealed-wish.server";
import type { Prisma } from "@/prisma/generated/client";
import type { LimitUnit } from "@/prisma/generated/enums";

// Staged disclosure: pages never get rows, only one of the two types below, or a PastWish.

/** A wish that a volunteer is invited to serve, or may accept from the open pool. */
export type InvitationView = MaskedWish & {
  particulars: Particulars;
  isAskedAlone: boolean;
  /** The invited teams that the volunteer leads. */
  teams: LedTeam[];
  reasons: Reason[];
  /** Until when an answer is expected; null in the open pool. */
  answerBy: { at: Date; unit: LimitUnit } | null;
  events: WishEventName[];
};

/** A wish that a volunteer accepted. Phone and address are left out: a separate, logged request shows them. */
export type Service = MaskedWish & {
  particulars: Particulars;
  /** The time agreed with the resident. */
  visitAt: Date | null;
  /** The room it takes place in, if not at home. */
  room: VisitRoom | null;
  events: WishEventName[];
  mayLook: boolean;
  team: { id: string; name: string } | null;
  attendees: Attendee[];
  items: SuppliedItem[];
  checkedInAt: Date | null;
  /** Until when the last 签到 or 签退 can be undone by who pressed it. */
  undoableUntil: Date | null;
  /** The check-out reported that this volunteer did not come. */
  isOwnAbsence: boolean;
};

/** A volunteer who goes to a service; `hasCome` is null until the check-out. */
export type Attendee = { id: string; name: string; hasCome: boolean | null };

export const WISH_SELECT = {
  ...FACTS_SELECT,
  ...PARTICULARS_SELECT,
  contentSealed: true,
  publicContent: true,
  contactNameSealed: true,
  wantedTime: true,
  urgency: true,
  siteId: true,
  categoryId: true,
  category: { select: { name: true, nameEn: true } },
} as const satisfies Prisma.WishSelect;

export const SERVICE_SELECT = {
  ...WISH_SELECT,
  bookings: { where: { status: "BOOKED" }, select: ROOM_SELECT },
  stockMovements: {
    select: {
      round: true,
      change: true,
      item: { select: { id: true, name: true, unit: true } },
    },
  },
  assignments: {
    where: { endedAt: null },
    select: {
      ...FACTS_SELECT.assignments.select,
      team: { select: { id: true, name: true, leaderId: true } },
      seats: {
        select: { volunteerId: true, hasCome: true, volunteer: { select: { name: true } } },
      },
    },
  },
} as const satisfies Prisma.WishSelect;

type WishRow = Prisma.WishGetPayload<{ select: typeof WISH_SELECT }>;
type ServiceRow = Prisma.WishGetPayload<{ select: typeof SERVICE_SELECT }>;

export function toInvitationView(
  actor: VolunteerActor,
  profile: VolunteerProfile,
  row: WishRow,
  now: Date,
): InvitationView {
  const facts = factsOf(row);
  const teams = profile.teams.filter(
    ({ id }) => facts.inOpenPool || facts.invitedTeamIds.includes(id),
  );
  const teamCategoryIds = teams.flatMap(({ categoryIds }) => categoryIds);
  const { siteId, categoryId, wantedTime } = row;
  const need = { ...facts, siteId, categoryId, wantedTime };
  return {
    ...maskWish(row),
    particulars: toParticulars(row, profile.homePoint, isInvited(actor, facts) ? "MASKED" : "NONE"),
    isAskedAlone: facts.inOpenPool || facts.invitedVolunteerIds.includes(actor.id),
    teams,
    reasons: reasonsFor(profile, need, teamCategoryIds),
    answerBy: answerDeadline(facts),
    events: availableEvents(actor, facts, now),
  };
}

function answerDeadline({ inOpenPool, stepDueAt: at, stepUnit: unit }: WishFacts) {
  return !inOpenPool && at && unit ? { at, unit } : null;
}

export function toService(
  actor: VolunteerActor,
  { homePoint }: Pick<VolunteerProfile, "homePoint">,
  row: ServiceRow,
  now: Date,
): Service {
  const facts = factsOf(row);
  const [assignment] = row.assignments;
  const mayLook = maySeeContact(actor, facts, now);
  const masked = maskWish(row);
  const attendees = (assignment?.seats ?? []).map(({ volunteerId, hasCome, volunteer }) => ({
    id: volunteerId,
    name: volunteer.name,
    hasCome,
  }));
  return {
    ...masked,
    content: mayLook ? openContent(row) : masked.content,
    events: availableEvents(actor, facts, now),
    particulars: toParticulars(row, homePoint, mayLook ? "ALL" : "MASKED"),
    visitAt: row.visitAt,
    room: row.bookings[0] ?? null,
    mayLook,
    team: assignment?.team ? { id: assignment.team.id, name: assignment.team.name } : null,
    attendees,
    items: suppliedItems(row.stockMovements, row.round),
    checkedInAt: assignment?.checkedInAt ?? null,
    undoableUntil: undoableUntil(facts),
    isOwnAbsence: attendees.some(({ id, hasCome }) => id === actor.id && hasCome === false),
  };
}
