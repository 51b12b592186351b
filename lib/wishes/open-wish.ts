import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { type Recipient, recipientsOf } from "@/lib/notices/recipients";
import type { WishFacts } from "@/lib/wishes/facts";
import { nextStatus, type WishEventName } from "@/lib/wishes/lifecycle";
import { refusal } from "@/lib/wishes/policy";
import { visibleTo } from "@/lib/wishes/scope";
import { writeStep, type WishChanges } from "@/lib/wishes/write-step";
import type { Prisma } from "@/prisma/generated/client";

/** One wish inside a transaction, as one actor may see it. */
export type OpenWish = {
  tx: Transaction;
  wish: WishFacts;
  now: Date;
  /** Takes the wish one step along its lifecycle and keeps `wish` up to date. */
  advance: (event: WishEventName, step?: Step, as?: Actor) => Promise<void>;
};

/** What a step changes and tells besides the status. */
export type Step = {
  changes?: Omit<WishChanges, "status" | "version" | "changedAt">;
  note?: string | null;
  data?: Prisma.InputJsonObject;
  /** Told besides the resident. */
  tell?: Recipient[];
};

/** Every write to a wish: scope, rule, table, compare-and-set, event, effects, in one transaction. */
export function openWish<T>(
  actor: Actor,
  wishId: string,
  now: Date,
  work: (open: OpenWish) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    const wish = await findFacts(tx, actor, wishId);
    if (!wish) throw new AppError("NOT_FOUND");
    return work({
      tx,
      wish,
      now,
      advance: (event, step = {}, as = actor) => advance(tx, as, wish, event, step, now),
    });
  });
}

/** The only code that writes `status`, `round` and `version`. */
async function advance(
  tx: Transaction,
  actor: Actor,
  wish: WishFacts,
  event: WishEventName,
  { changes = {}, note, data = {}, tell = [] }: Step,
  now: Date,
): Promise<void> {
  const status = nextStatus(wish.status, event);
  if (!status) throw new AppError(event === "accept" ? "ALREADY_TAKEN" : "WISH_MOVED_ON");
  const reason = refusal(actor, event, wish);
  if (reason) throw new AppError(reason);

  const version = wish.version + 1;
  const { round = wish.round, responsibleSiteId = wish.responsibleSiteId } = changes;
  const isWritten = await writeStep(
    tx,
    wish,
    { ...changes, status, version, ...(status === wish.status ? {} : { changedAt: now }) },
    {
      seq: version,
      round,
      name: event,
      fromStatus: wish.status,
      toStatus: status,
      ...author(actor),
      responsibleSiteId,
      note: note ?? null,
      data,
      at: now,
    },
    recipientsOf(event, wish.residentId, tell),
  );
  if (!isWritten) throw new AppError("WISH_MOVED_ON");
  Object.assign(wish, { status, version, round, responsibleSiteId });
}

/** Who did it, as an event records it. */
export function author(actor: Actor) {
  if (actor.role === "SYSTEM" || actor.role === "VISITOR") {
    return { actorRole: "SYSTEM", actorId: null } as const;
  }
  return { actorRole: actor.role, actorId: actor.id } as const;
}

/** What the rules need to know of a wish this actor may see, in one statement. */
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

/** The columns and relations `factsOf` reads; for queries that show a wish with its buttons. */
export const FACTS_SELECT = {
  id: true,
  status: true,
  round: true,
  version: true,
  centerId: true,
  residentId: true,
  responsibleSiteId: true,
  inOpenPool: true,
  isObjected: true,
  handlerId: true,
  pastOwnerIds: true,
  calledBackAt: true,
  changedAt: true,
  resident: { select: { phone: true } },
  center: { select: { disclosureDays: true } },
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
      checkedOutAt: true,
      team: { select: { leaderId: true } },
      seats: { select: { volunteerId: true } },
    },
  },
} as const satisfies Prisma.WishSelect;

type FactsRow = Prisma.WishGetPayload<{ select: typeof FACTS_SELECT }>;

export function factsOf(row: FactsRow): WishFacts {
  const { center, responsibleSite, site, invitations, assignments, resident, ...wish } = row;
  const assignment = assignments[0];
  return {
    ...wish,
    residentPhone: resident.phone,
    disclosureDays: center.disclosureDays,
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
          checkedOutAt: assignment.checkedOutAt,
        }
      : null,
  };
}
