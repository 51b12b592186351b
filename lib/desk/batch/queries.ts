import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { figuresOf } from "@/lib/desk/batch/plan-figures";
import { proposedOf } from "@/lib/desk/batch/row";
import { type BatchView, USUAL_SIZE } from "@/lib/desk/batch/schema";
import { db } from "@/lib/shared/db/db";
import type { Place } from "@/lib/desk/queues/queries";
import { filtered, inScope, ownIds, queued } from "@/lib/desk/queues/where.server";
import { proposeBatch } from "@/lib/orders/dispatch/propose-batch.server";
import type { Prisma } from "@/prisma/generated/client";

export type BatchOffer = Awaited<ReturnType<typeof findBatch>>;
export type BatchRow = BatchOffer["rows"][number];

/** The oldest wishes this actor may dispatch now, and whom to offer each to, planned together. */
export async function findBatch(
  actor: StaffActor,
  view: BatchView,
  places: Place[],
  now = new Date(),
) {
  const { most = USUAL_SIZE, ...filters } = view;
  const found = await listReady(actor, filters, { places, now, take: most + 1 });
  const wishes = found.slice(0, most);
  const hasMore = found.length > most;
  if (wishes.length === 0) return { rows: [], hasMore, isBest: true, best: null, oneByOne: null };
  const plan = await proposeBatch(
    db,
    wishes.map(({ id }) => id),
    now,
    actor,
  );
  const loads = new Map(
    [...plan.proposals.values()]
      .flat()
      .flatMap(({ kind, id, load }) => (kind === "VOLUNTEER" ? [[id, load] as const] : [])),
  );
  return {
    rows: wishes.map((wish) => ({
      wish,
      ...proposedOf(plan.proposals.get(wish.id) ?? [], plan.best.handOf.get(wish.id) ?? null),
    })),
    hasMore,
    isBest: plan.best.isBest,
    best: figuresOf(plan.batch, plan.best, loads),
    oneByOne: figuresOf(plan.batch, plan.oneByOne, loads),
  };
}

type Filters = Omit<BatchView, "most">;
type Reading = { places: Place[]; now: Date; take: number };

/** What lies on the queue 待派单 and waits neither for a call-back nor for the resident. */
function listReady(actor: StaffActor, filters: Filters, { places, now, take }: Reading) {
  const own = ownIds(actor, places);
  const ready: Prisma.WishWhereInput = {
    pausedAt: null,
    OR: [{ round: 1 }, { calledBackAt: { not: null } }],
  };
  const view = { ...NO_FILTER, ...filters };
  return db.wish.findMany({
    where: {
      AND: [
        ...inScope(actor, own),
        ...queued(actor, view, own),
        ...filtered(view, places, now),
        ready,
      ],
    },
    select: {
      id: true,
      content: true,
      round: true,
      urgency: true,
      isObjected: true,
      createdAt: true,
      site: { select: { name: true } },
      category: { select: { name: true, nameEn: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take,
  });
}

const NO_FILTER = {
  queue: "dispatch",
  due: undefined,
  q: undefined,
  sort: undefined,
  page: undefined,
  at: undefined,
} as const;
