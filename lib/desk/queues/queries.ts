import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { idsOfPerson } from "@/lib/shared/auth/same-person";
import { CLOCK_COLUMNS } from "@/lib/orders/clocks/clock";
import { isDueSql } from "@/lib/orders/clocks/overdue.data";
import { db } from "@/lib/shared/db/db";
import {
  isWithin,
  OPEN_STATUSES,
  queueOf,
  type Pile,
  type QueueCounts,
} from "@/lib/desk/queues/queues";
import type { DeskView } from "@/lib/desk/queues/schema";
import { filtered, inScope, ownIds, queued, subtreeIds } from "@/lib/desk/queues/where.server";
import { comingDays } from "@/lib/desk/queues/coming-days";
import { windowOf } from "@/lib/desk/queues/falling-due";
import { escapeLike } from "@/lib/shared/db/like";
import { toPage, pageArgs } from "@/lib/shared/forms/paging";
import { parseTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { Prisma } from "@/prisma/generated/client";
import { isHandler } from "@/lib/shared/auth/handler";

const ROWS_PER_PAGE = 25;

/** A place below the actor's, as filters and forms name it. */
export type Place = Awaited<ReturnType<typeof listPlaces>>[number];

/**
 * The actor's place, its children and the subtree of `placeId`; of a place below
 * a centre the whole subtree, which is small enough to narrow wishes by id.
 */
export function listPlaces(actor: StaffActor, placeId?: string) {
  const wholly = actor.level === "CENTER" ? placeId : actor.siteId;
  return db.site.findMany({
    where: {
      lineage: { has: actor.siteId },
      OR: [
        { id: actor.siteId },
        { parentId: actor.siteId },
        ...(wholly ? [{ lineage: { has: wholly } }] : []),
      ],
    },
    select: { id: true, name: true, level: true, parentId: true, lineage: true, closedAt: true },
    orderBy: [{ level: "asc" }, { name: "asc" }],
  });
}

/** How many wishes lie on each queue that empties again, and how many are due today or overdue. */
export type DeskCounts = { queues: QueueCounts; due: number };

/** Counted under the filters of `view`, in one statement: the panes of every page of the desk show it. */
export async function countQueues(
  actor: StaffActor,
  view: DeskView,
  places: Place[],
  now = new Date(),
): Promise<DeskCounts> {
  const { siteId: here, level } = actor;
  const own = ownIds(actor, places);
  const groups = await db.$queryRaw<(Pile & { count: number; due: number })[]>`
    SELECT status::text, "isObjected",
      ${own ? Prisma.sql`"responsibleSiteId" = ANY (${own}::uuid[])` : Prisma.sql`true`} AS "isMine",
      "pastOwnerIds" && ${idsOfPerson(actor)}::uuid[] AS "isPast",
      "inOpenPool" AND "responsibleSiteId" = ${here}::uuid
        AND ("siteId" <> ${here}::uuid OR wave > 0 OR "isStepOverdue") AS "isUnanswered",
      count(*)::int AS count,
      (count(*) FILTER (WHERE ${isDueSql({ after: null, until: comingDays(now).endOfToday })}))::int AS due
    FROM wishes
    WHERE status = ANY (${OPEN_STATUSES}::"WishStatus"[]) AND ${scope(actor, own)}
      AND ${narrowed(view, places, now)}
    GROUP BY 1, 2, 3, 4, 5`;
  const counts: DeskCounts = { queues: {}, due: 0 };
  for (const { count, due, ...pile } of groups) {
    const queue = queueOf(level, pile);
    if (queue) counts.queues[queue] = (counts.queues[queue] ?? 0) + count;
    counts.due += due;
  }
  return counts;
}

/** What `inScope` says, in SQL: a city handles no wish, a centre all of its county. */
function scope(actor: StaffActor, own: string[] | null): Prisma.Sql {
  if (!isHandler(actor)) return Prisma.sql`false`;
  return own
    ? Prisma.sql`("siteId" = ANY (${own}::uuid[]) OR "responsibleSiteId" = ANY (${own}::uuid[]))`
    : Prisma.sql`"centerId" = ${actor.siteId}::uuid`;
}

/** What `filtered` says, in SQL. */
function narrowed(view: DeskView, places: Place[], now: Date): Prisma.Sql {
  const { place, category, urgency, channel, q } = view;
  const conditions = [
    ...(place ? [Prisma.sql`"siteId" = ANY (${subtreeIds(places, place)}::uuid[])`] : []),
    ...(category ? [Prisma.sql`"categoryId" = ${category}::uuid`] : []),
    ...(urgency ? [Prisma.sql`urgency = ${urgency}::"WishUrgency"`] : []),
    ...(channel ? [Prisma.sql`channel = ${channel}::"WishChannel"`] : []),
    ...(view.due ? [isDueSql(windowOf(view.due, now))] : []),
    ...(q ? [matching(q)] : []),
  ];
  return Prisma.join([Prisma.sql`true`, ...conditions], " AND ");
}

function matching(q: string): Prisma.Sql {
  const number = parseTrackingNumber(q);
  return Prisma.sql`(content ILIKE ${`%${escapeLike(q)}%`}
    OR "trackingNumber" LIKE ${number && `${number}%`})`;
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
      AND: [...inScope(actor, own), ...queued(actor, view, own), ...filtered(view, places, now)],
    },
    select: {
      id: true,
      content: true,
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
    orderBy: inOrder(view),
    ...pageArgs(view.page, ROWS_PER_PAGE),
  });
  return toPage(found, view.page, ROWS_PER_PAGE);
}

/** What needs somebody here: redo and urgent first, then what is due first. Else by age, what may be over newest first. */
function inOrder({ queue = "needsMe", sort }: DeskView): Prisma.WishOrderByWithRelationInput[] {
  const usual = queue === "all" || isWithin(queue, "ended") ? "newest" : "oldest";
  const age = (sort ?? usual) === "newest" ? "desc" : "asc";
  return [
    ...(!sort && isWithin(queue, "needsMe") ? PRESSING : []),
    { createdAt: age },
    { id: age },
  ];
}

const PRESSING: Prisma.WishOrderByWithRelationInput[] = [
  { round: "desc" },
  { urgency: "desc" },
  { stepDueAt: { sort: "asc", nulls: "last" } },
  { promisedAt: { sort: "asc", nulls: "last" } },
];
