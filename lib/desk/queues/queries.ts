import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { isDueSql } from "@/lib/orders/clocks/overdue.data";
import { db } from "@/lib/shared/db/db";
import {
  OPEN_STATUSES,
  findQueue,
  type QueueTraits,
  type QueueCounts,
} from "@/lib/desk/queues/queues";
import { shownSelection, type DeskView } from "@/lib/desk/queues/schema";
import { ownIds, queueSql, scopeSql, traitsSql } from "@/lib/desk/queues/where.data";
import { endsOfComingDays } from "@/lib/desk/queues/coming-days";
import { findFilter, type Filter } from "@/lib/desk/queues/filters.data";
import { readRows } from "@/lib/desk/queues/rows.data";
import { toCountedPage, toPage } from "@/lib/shared/forms/paging";
import { sortOrder } from "@/lib/desk/queues/sort-order.data";
import { Prisma } from "@/prisma/generated/client";

const ROWS_PER_PAGE = 25;

/** A place of the actor's subtree, for filters and forms. */
export type Place = Awaited<ReturnType<typeof listPlaces>>[number];

/**
 * Returns the actor's place, its children, the subtree of `placeId` and the unit. Below a centre it returns
 * the full subtree, which is small enough to filter wishes by id.
 */
export function listPlaces(actor: StaffActor, placeId?: string, unitId?: string) {
  const subtreeRootId = actor.level === "CENTER" ? placeId : actor.siteId;
  return db.site.findMany({
    where: {
      lineage: { has: actor.siteId },
      OR: [
        { id: actor.siteId },
        { parentId: actor.siteId },
        ...(subtreeRootId ? [{ lineage: { has: subtreeRootId } }] : []),
        ...(unitId ? [{ id: unitId }] : []),
      ],
    },
    select: { id: true, name: true, level: true, parentId: true, lineage: true, closedAt: true },
    orderBy: [{ level: "asc" }, { name: "asc" }],
  });
}

/** The places that the desk reads by, or that its filters name: of a centre none while nothing asks for them. */
export async function listPlacesFor(
  actor: StaffActor,
  { place, unit, filters }: DeskView,
): Promise<Place[]> {
  const isAsked = actor.level !== "CENTER" || place || unit || filters;
  return isAsked ? listPlaces(actor, place, unit) : [];
}

/**
 * What a page of the desk shows of its list: the counts of all queues, and one page of the shown one. A broad
 * search narrows the list only.
 */
export async function readDesk(actor: StaffActor, view: DeskView, places: Place[], now: Date) {
  const filter = await findFilter(actor, view, places, now);
  const [counts, list] = await Promise.all([
    filter.isBroad
      ? countQueues(actor, { ...view, q: undefined }, places, now)
      : countQueues(actor, view, places, now, filter),
    listWishes(actor, view, places, now, filter),
  ]);
  return { counts, list };
}

/** How many wishes each queue of open wishes has, and how many are due today or overdue. */
export type DeskCounts = { queues: QueueCounts; due: number };

/** Counts under the filters of `view`. One statement, since every page of the desk shows it. */
export async function countQueues(
  actor: StaffActor,
  view: DeskView,
  places: Place[],
  now = new Date(),
  filter?: Filter,
): Promise<DeskCounts> {
  const own = ownIds(actor, places);
  const { sql } = filter ?? (await findFilter(actor, view, places, now));
  const traits = traitsSql(actor, own);
  const groups = await db.$queryRaw<(QueueTraits & { count: number; due: number })[]>`
    SELECT status::text, ${traits.isObjected} AS "isObjected", ${traits.turn} AS turn,
      ${traits.isPast} AS "isPast", ${traits.isUnanswered} AS "isUnanswered",
      count(*)::int AS count,
      (count(*) FILTER (WHERE ${isDueSql({ after: null, until: endsOfComingDays(now).endOfToday })}))::int AS due
    FROM wishes
    WHERE status = ANY (${OPEN_STATUSES}::"WishStatus"[]) AND ${scopeSql(actor, own)}
      AND ${sql}
    GROUP BY 1, 2, 3, 4, 5`;
  const counts: DeskCounts = { queues: {}, due: 0 };
  for (const { count, due, ...pile } of groups) {
    const queue = findQueue(actor.level, pile);
    if (queue) counts.queues[queue] = (counts.queues[queue] ?? 0) + count;
    counts.due += due;
  }
  return counts;
}

export type DeskList = Awaited<ReturnType<typeof listWishes>>;
export type DeskRow = DeskList["rows"][number];

/** One page of what the view shows, and how many wishes it shows in all; null after a broad search. */
export async function listWishes(
  actor: StaffActor,
  view: DeskView,
  places: Place[],
  now = new Date(),
  filter?: Filter,
  rowsPerPage = ROWS_PER_PAGE,
) {
  const own = ownIds(actor, places);
  const { sql, isBroad } = filter ?? (await findFilter(actor, view, places, now));
  const rows = await readRows({
    where: Prisma.sql`${scopeSql(actor, own)} AND ${queueSql(actor, shownSelection(view), own)}
      AND ${sql}`,
    order: sortOrder(view, now),
    page: view.page ?? 1,
    rowsPerPage,
    counting: isBroad ? "NOT" : view.q ? "ALONG" : "APART",
    now,
  });
  return isBroad
    ? { ...toPage(rows, view.page, rowsPerPage), total: null, last: undefined }
    : toCountedPage(rows, view.page, rowsPerPage);
}
