import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { toPlanFigures } from "@/lib/desk/batch/plan-figures";
import { selectCandidates } from "@/lib/desk/batch/row";
import {
  DEFAULT_REVIEW_SIZE,
  DEFAULT_SIZE,
  type BatchView,
  type ReviewView,
} from "@/lib/desk/batch/schema";
import { db } from "@/lib/shared/db/db";
import type { Place } from "@/lib/desk/queues/queries";
import { findFilter } from "@/lib/desk/queues/filters.data";
import type { Queue } from "@/lib/desk/queues/queues";
import { readRows } from "@/lib/desk/queues/rows.data";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { pressingFirst } from "@/lib/desk/queues/sort-order.data";
import { ownIds, queueSql, scopeSql } from "@/lib/desk/queues/where.data";
import { proposeBatch } from "@/lib/orders/dispatch/propose-batch.server";
import { Prisma } from "@/prisma/generated/client";

export { findReviews } from "@/lib/desk/batch/review-queries.data";

export type BatchOffer = Awaited<ReturnType<typeof findBatch>>;
export type BatchRow = BatchOffer["rows"][number];

/** Returns the most pressing wishes this actor may dispatch now, planned together, with the candidates of each. */
export async function findBatch(
  actor: StaffActor,
  view: BatchView,
  places: Place[],
  now = new Date(),
) {
  const { most = DEFAULT_SIZE } = view;
  const wishes = await listReady(actor, view, places, now);
  const hasMore = (wishes[0]?.total ?? 0) > most;
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

/** Wishes to be dispatched, by the own unit or by those below, that wait neither for a call-back nor for the resident. */
function listReady(
  actor: StaffActor,
  { queue, most = DEFAULT_SIZE, ...filters }: BatchView,
  places: Place[],
  now: Date,
) {
  const queues = queue ? [queue] : (["dispatch", "belowDispatch"] as const);
  const ready = Prisma.sql`"pausedAt" IS NULL AND (round = 1 OR "calledBackAt" IS NOT NULL)`;
  return listPressing(actor, { queues, filters, most, places, where: ready }, now);
}

/** Returns the most pressing wishes to be reviewed, by the own unit or by those below. */
export function listToReview(
  actor: StaffActor,
  { queue, most = DEFAULT_REVIEW_SIZE, ...filters }: ReviewView,
  places: Place[],
  now = new Date(),
) {
  const queues = queue ? [queue] : (["review", "belowReview"] as const);
  return listPressing(actor, { queues, filters, most, places, where: Prisma.sql`true` }, now);
}

type Wanted = {
  queues: readonly Queue[];
  filters: Pick<BatchView, "place" | "category" | "urgency">;
  most: number;
  places: Place[];
  where: Prisma.Sql;
};

/** The wishes of these queues, the pressing first. */
async function listPressing(
  actor: StaffActor,
  { queues, filters: { place, category, urgency }, most, places, where }: Wanted,
  now: Date,
) {
  const own = ownIds(actor, places);
  const view = deskViewSchema.parse({ place, category, urgency });
  const filter = await findFilter(actor, view, places, now);
  return readRows({
    where: Prisma.sql`${scopeSql(actor, own)} AND ${queueSql(actor, [...queues], own)}
      AND ${filter.sql} AND ${where}`,
    order: pressingFirst(now),
    page: 1,
    rowsPerPage: most,
    counting: "ALONG",
    now,
  });
}
