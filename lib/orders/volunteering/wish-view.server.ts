import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import type { Own, OwnTeam } from "@/lib/orders/volunteering/volunteer-profile.server";
import { reasonsFor, type Reason } from "@/lib/orders/volunteering/reasons";
import { roughly, type RoughWish } from "@/lib/orders/volunteering/masked-wish";
import { suppliedItems, type SuppliedItem } from "@/lib/orders/volunteering/supplied-items";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import { FACTS_SELECT, factsOf } from "@/lib/orders/wishes/queries";
import { availableEvents, maySeeContact } from "@/lib/orders/wishes/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { LimitUnit } from "@/prisma/generated/enums";

// Staged disclosure: rows as they are read end here. What a page gets is one of the two below, or a PastWish.

/** A wish somebody is asked to take, or may take from the open pool. */
export type Letter = RoughWish & {
  isAskedAlone: boolean;
  /** Which of the teams led are asked. */
  teams: OwnTeam[];
  reasons: Reason[];
  /** Until when an answer is awaited; null where anybody may take it. */
  answerBy: { at: Date; unit: LimitUnit } | null;
  events: WishEventName[];
};

/** A wish somebody took. Phone and address are not here: they are asked for, and the look is logged. */
export type Service = RoughWish & {
  events: WishEventName[];
  mayLook: boolean;
  team: { id: string; name: string } | null;
  goers: Goer[];
  items: SuppliedItem[];
  checkedInAt: Date | null;
  /** It was said at check-out that this volunteer, who was named, did not come. */
  isOwnAbsence: boolean;
};

/** A volunteer who was named to go; `hasCome` is null until the check-out says it. */
export type Goer = { id: string; name: string; hasCome: boolean | null };

export const WISH_SELECT = {
  ...FACTS_SELECT,
  content: true,
  contactName: true,
  wantedTime: true,
  urgency: true,
  siteId: true,
  categoryId: true,
  category: { select: { name: true, nameEn: true } },
  site: {
    select: { name: true, lineage: true, parent: { select: { name: true, level: true } } },
  },
} as const satisfies Prisma.WishSelect;

export const SERVICE_SELECT = {
  ...WISH_SELECT,
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

export function letterOf(actor: VolunteerActor, own: Own, row: WishRow, now: Date): Letter {
  const facts = factsOf(row);
  const teams = own.teams.filter(({ id }) => facts.inOpenPool || facts.invitedTeamIds.includes(id));
  const teamCategoryIds = teams.flatMap(({ categoryIds }) => categoryIds);
  const need = {
    ...facts,
    siteId: row.siteId,
    categoryId: row.categoryId,
    wantedTime: row.wantedTime,
  };
  return {
    ...roughly(row),
    isAskedAlone: facts.inOpenPool || facts.invitedVolunteerIds.includes(actor.id),
    teams,
    reasons: reasonsFor(own, need, teamCategoryIds),
    answerBy: answerByOf(facts),
    events: availableEvents(actor, facts, now),
  };
}

function answerByOf({ inOpenPool, stepDueAt: at, stepUnit: unit }: WishFacts) {
  return !inOpenPool && at && unit ? { at, unit } : null;
}

export function serviceOf(actor: VolunteerActor, row: ServiceRow, now: Date): Service {
  const facts = factsOf(row);
  const [assignment] = row.assignments;
  const mayLook = maySeeContact(actor, facts, now);
  const rough = roughly(row);
  const goers = (assignment?.seats ?? []).map(({ volunteerId, hasCome, volunteer }) => ({
    id: volunteerId,
    name: volunteer.name,
    hasCome,
  }));
  return {
    ...rough,
    content: mayLook ? row.content : rough.content,
    events: availableEvents(actor, facts, now),
    mayLook,
    team: assignment?.team ? { id: assignment.team.id, name: assignment.team.name } : null,
    goers,
    items: suppliedItems(row.stockMovements, row.round),
    checkedInAt: assignment?.checkedInAt ?? null,
    isOwnAbsence: goers.some(({ id, hasCome }) => id === actor.id && hasCome === false),
  };
}
