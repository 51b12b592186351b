import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { idsOfPerson } from "@/lib/shared/auth/same-person";
import { CLOCK_COLUMNS } from "@/lib/orders/clocks/clock";
import { isDueSql } from "@/lib/orders/clocks/overdue.data";
import { db } from "@/lib/shared/db/db";
import {
  OPEN_STATUSES,
  findQueue,
  type QueueTraits,
  type QueueCounts,
} from "@/lib/desk/queues/queues";
import type { DeskView } from "@/lib/desk/queues/schema";
import {
  matchesFilters,
  inScope,
  ownIds,
  inQueue,
  subtreeIds,
} from "@/lib/desk/queues/where.server";
import { endsOfComingDays } from "@/lib/desk/queues/coming-days";
import { dueWindow } from "@/lib/desk/queues/falling-due";
import { escapeLike } from "@/lib/shared/db/like";
import { phoneToken, typedTokens } from "@/lib/shared/sealing/token.server";
import { toPage, pageArgs } from "@/lib/shared/forms/paging";
import { PUBLIC_CONTENT_SELECT, withPublicContent } from "@/lib/orders/wishes/public-content";
import { sortOrder } from "@/lib/desk/queues/sort-order";
import { parseTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { Prisma } from "@/prisma/generated/client";
import { isHandler } from "@/lib/shared/auth/handler";

const ROWS_PER_PAGE = 25;

/** A place of the actor's subtree, for filters and forms. */
export type Place = Awaited<ReturnType<typeof listPlaces>>[number];

/**
 * Returns the actor's place, its children and the subtree of `placeId`. Below a centre it returns the
 * full subtree, which is small enough to filter wishes by id.
 */
export function listPlaces(actor: StaffActor, placeId?: string) {
  const subtreeRootId = actor.level === "CENTER" ? placeId : actor.siteId;
  return db.site.findMany({
    where: {
      lineage: { has: actor.siteId },
      OR: [
        { id: actor.siteId },
        { parentId: actor.siteId },
        ...(subtreeRootId ? [{ lineage: { has: subtreeRootId } }] : []),
      ],
    },
    select: { id: true, name: true, level: true, parentId: true, lineage: true, closedAt: true },
    orderBy: [{ level: "asc" }, { name: "asc" }],
  });
}

/** How many wishes each queue of open wishes has, and how many are due today or overdue. */
export type DeskCounts = { queues: QueueCounts; due: number };

/** Counts under the filters of `view`. One statement, since every page of the desk shows it. */
export async function countQueues(
  actor: StaffActor,
  view: DeskView,
  places: Place[],
  now = new Date(),
): Promise<DeskCounts> {
  const { siteId: here, level } = actor;
  const own = ownIds(actor, places);
  const groups = await db.$queryRaw<(QueueTraits & { count: number; due: number })[]>`
    SELECT status::text, "isObjected",
      ${own ? Prisma.sql`"responsibleSiteId" = ANY (${own}::uuid[])` : Prisma.sql`true`} AS "isMine",
      "pastOwnerIds" && ${idsOfPerson(actor)}::uuid[] AS "isPast",
      "inOpenPool" AND "responsibleSiteId" = ${here}::uuid
        AND ("siteId" <> ${here}::uuid OR wave > 0 OR "isStepOverdue") AS "isUnanswered",
      count(*)::int AS count,
      (count(*) FILTER (WHERE ${isDueSql({ after: null, until: endsOfComingDays(now).endOfToday })}))::int AS due
    FROM wishes
    WHERE status = ANY (${OPEN_STATUSES}::"WishStatus"[]) AND ${scopeSql(actor, own)}
      AND ${filterSql(view, places, now)}
    GROUP BY 1, 2, 3, 4, 5`;
  const counts: DeskCounts = { queues: {}, due: 0 };
  for (const { count, due, ...pile } of groups) {
    const queue = findQueue(level, pile);
    if (queue) counts.queues[queue] = (counts.queues[queue] ?? 0) + count;
    counts.due += due;
  }
  return counts;
}

/** The condition of `inScope` in SQL. A city handles no wishes, a centre all of its county. */
function scopeSql(actor: StaffActor, own: string[] | null): Prisma.Sql {
  if (!isHandler(actor)) return Prisma.sql`false`;
  return own
    ? Prisma.sql`("siteId" = ANY (${own}::uuid[]) OR "responsibleSiteId" = ANY (${own}::uuid[]))`
    : Prisma.sql`"centerId" = ${actor.siteId}::uuid`;
}

/** The condition of `matchesFilters` in SQL. */
function filterSql(view: DeskView, places: Place[], now: Date): Prisma.Sql {
  const { place, category, urgency, channel, q } = view;
  const conditions = [
    ...(place ? [Prisma.sql`"siteId" = ANY (${subtreeIds(places, place)}::uuid[])`] : []),
    ...(category ? [Prisma.sql`"categoryId" = ${category}::uuid`] : []),
    ...(urgency ? [Prisma.sql`urgency = ${urgency}::"WishUrgency"`] : []),
    ...(channel ? [Prisma.sql`channel = ${channel}::"WishChannel"`] : []),
    ...(view.due ? [isDueSql(dueWindow(view.due, now))] : []),
    ...(q ? [matchSql(q)] : []),
  ];
  return Prisma.join([Prisma.sql`true`, ...conditions], " AND ");
}

function matchSql(q: string): Prisma.Sql {
  const number = parseTrackingNumber(q);
  return Prisma.sql`("publicContent" ILIKE ${`%${escapeLike(q)}%`}
    OR "trackingNumber" LIKE ${number && `${number}%`}
    OR "residentId" IN (SELECT r.id FROM residents r
      WHERE r."phoneToken" = ${phoneToken(q.trim())} OR r."searchTokens" && ${typedTokens(q)}))`;
}

export type DeskList = Awaited<ReturnType<typeof listWishes>>;
export type DeskRow = DeskList["rows"][number];

/** One page of a queue. */
export async function listWishes(
  actor: StaffActor,
  view: DeskView,
  places: Place[],
  now = new Date(),
) {
  const own = ownIds(actor, places);
  const found = await db.wish.findMany({
    where: {
      AND: [
        ...inScope(actor, own),
        ...inQueue(actor, view, own),
        ...matchesFilters(view, places, now),
      ],
    },
    select: {
      id: true,
      ...PUBLIC_CONTENT_SELECT,
      status: true,
      round: true,
      urgency: true,
      isObjected: true,
      inOpenPool: true,
      createdAt: true,
      ...CLOCK_COLUMNS,
      site: { select: { name: true } },
      category: { select: { name: true, nameEn: true } },
    },
    orderBy: sortOrder(view),
    ...pageArgs(view.page, ROWS_PER_PAGE),
  });
  return toPage(found.map(withPublicContent), view.page, ROWS_PER_PAGE);
}
