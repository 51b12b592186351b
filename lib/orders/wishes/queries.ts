import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { CALENDAR_SELECT } from "@/lib/orders/clocks/calendar";
import { CLOCK_COLUMNS } from "@/lib/orders/clocks/clock";
import type { Transaction } from "@/lib/shared/db/db";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { visibleTo } from "@/lib/orders/wishes/scope";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import type { Prisma } from "@/prisma/generated/client";

/** Returns the facts of a wish; null if this actor may not see it. */
export async function findFacts(
  client: Transaction,
  actor: Actor,
  wishId: string,
): Promise<WishFacts | null> {
  const wish = await client.wish.findFirst({
    where: { id: wishId, AND: visibleTo(actor) },
    select: FACTS_SELECT,
  });
  return wish && factsOf(wish);
}

/** The clock rules of a county: at most some dozen rows. */
export const CLOCK_RULES_SELECT = {
  ...CALENDAR_SELECT,
  timeLimits: { select: { step: true, urgency: true, categoryId: true, amount: true, unit: true } },
} as const satisfies Prisma.CenterSelect;

/** The columns and relations that `factsOf` reads, for queries that show a wish with its buttons. */
export const FACTS_SELECT = {
  id: true,
  status: true,
  round: true,
  version: true,
  centerId: true,
  residentId: true,
  siteId: true,
  categoryId: true,
  urgency: true,
  wantedTime: true,
  visitAt: true,
  hasConsent: true,
  isPublic: true,
  wave: true,
  ...CLOCK_COLUMNS,
  responsibleSiteId: true,
  inOpenPool: true,
  isObjected: true,
  handlerId: true,
  handlerSiteId: true,
  pastOwnerIds: true,
  workedOnByIds: true,
  calledBackAt: true,
  grade: true,
  raterIds: true,
  merged: {
    select: {
      ...{ id: true, residentId: true, version: true },
      resident: { select: { phoneToken: true } },
      helper: { select: { id: true } },
    },
    orderBy: { id: "asc" },
  },
  helper: { select: { id: true } },
  changedAt: true,
  resident: { select: { ...KEY_OWNER, phoneToken: true } },
  center: { select: { disclosureDays: true, redoDays: true } },
  followers: { where: { role: "STAFF" }, select: { followerId: true } },
  responsibleSite: { select: { level: true, lineage: true } },
  site: { select: { lineage: true } },
  invitations: {
    where: { status: "PENDING" },
    select: { volunteerId: true, teamId: true },
  },
  assignments: {
    where: { endedAt: null },
    select: {
      id: true,
      teamId: true,
      acceptedAt: true,
      checkedInAt: true,
      checkedOutAt: true,
      pressedById: true,
      pressedAt: true,
      team: { select: { leaderId: true } },
      seats: { select: { volunteerId: true } },
    },
  },
} as const satisfies Prisma.WishSelect;

type FactsRow = Prisma.WishGetPayload<{ select: typeof FACTS_SELECT }>;

export function factsOf(row: FactsRow): WishFacts {
  const { center, responsibleSite, site, invitations, assignments, resident, followers, ...rest } =
    row;
  const { merged, helper, ...wish } = rest;
  const assignment = assignments[0];
  return {
    ...wish,
    residentPhoneToken: resident.phoneToken,
    residentKey: resident.personKey,
    disclosureDays: center.disclosureDays,
    redoDays: center.redoDays,
    helperId: helper?.id ?? null,
    merged: merged.map(({ id: wishId, residentId, version, ...one }) => ({
      ...{ wishId, residentId, version, helperId: one.helper?.id ?? null },
      hasMobile: one.resident.phoneToken !== null,
    })),
    followerIds: followers.map(({ followerId }) => followerId),
    responsibleLevel: responsibleSite.level,
    responsibleLineage: responsibleSite.lineage,
    siteLineage: site.lineage,
    invitedVolunteerIds: invitations.flatMap(({ volunteerId }) => volunteerId ?? []),
    invitedTeamIds: invitations.flatMap(({ teamId }) => teamId ?? []),
    assignment: assignment
      ? {
          id: assignment.id,
          teamId: assignment.teamId,
          leaderId: assignment.team?.leaderId ?? null,
          volunteerIds: assignment.seats.map(({ volunteerId }) => volunteerId),
          acceptedAt: assignment.acceptedAt,
          checkedInAt: assignment.checkedInAt,
          checkedOutAt: assignment.checkedOutAt,
          pressedById: assignment.pressedById,
          pressedAt: assignment.pressedAt,
        }
      : null,
  };
}
