import "server-only";
import { PUBLIC_CONTENT_SELECT, withPublicContent } from "@/lib/orders/wishes/public-content";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { toPlanFigures } from "@/lib/desk/batch/plan-figures";
import { selectCandidates } from "@/lib/desk/batch/row";
import { type BatchView, DEFAULT_SIZE } from "@/lib/desk/batch/schema";
import { db } from "@/lib/shared/db/db";
import type { Place } from "@/lib/desk/queues/queries";
import { matchesFilters, inScope, ownIds, inQueue } from "@/lib/desk/queues/where.server";
import { proposeBatch } from "@/lib/orders/dispatch/propose-batch.server";
import type { Prisma } from "@/prisma/generated/client";

export type BatchOffer = Awaited<ReturnType<typeof findBatch>>;
export type BatchRow = BatchOffer["rows"][number];

/** Returns the oldest wishes this actor may dispatch now, planned together, with the candidates of each. */
export async function findBatch(
  actor: StaffActor,
  view: BatchView,
  places: Place[],
  now = new Date(),
) {
  const { most = DEFAULT_SIZE, ...filters } = view;
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
    [...plan.candidates.values()]
      .flat()
      .flatMap(({ kind, id, load }) => (kind === "VOLUNTEER" ? [[id, load] as const] : [])),
  );
  return {
    rows: wishes.map((wish) => ({
      wish,
      ...selectCandidates(
        plan.candidates.get(wish.id) ?? [],
        plan.best.candidateByWish.get(wish.id) ?? null,
      ),
    })),
    hasMore,
    isBest: plan.best.isBest,
    best: toPlanFigures(plan.batch, plan.best, loads),
    oneByOne: toPlanFigures(plan.batch, plan.oneByOne, loads),
  };
}

type Filters = Omit<BatchView, "most">;
type ListOptions = { places: Place[]; now: Date; take: number };

/** Wishes of the queue 待派单 that wait neither for a call-back nor for the resident. */
async function listReady(actor: StaffActor, filters: Filters, { places, now, take }: ListOptions) {
  const own = ownIds(actor, places);
  const ready: Prisma.WishWhereInput = {
    pausedAt: null,
    OR: [{ round: 1 }, { calledBackAt: { not: null } }],
  };
  const view = { ...NO_FILTER, ...filters };
  const wishes = await db.wish.findMany({
    where: {
      AND: [
        ...inScope(actor, own),
        ...inQueue(actor, view, own),
        ...matchesFilters(view, places, now),
        ready,
      ],
    },
    select: {
      id: true,
      ...PUBLIC_CONTENT_SELECT,
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
  return wishes.map(withPublicContent);
}

const NO_FILTER = {
  queue: "dispatch",
  due: undefined,
  q: undefined,
  sort: undefined,
  page: undefined,
  at: undefined,
} as const;
