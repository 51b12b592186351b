import "server-only";
import type { StaffActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import {
  conditionsOf,
  isWithin,
  OPEN_STATUSES,
  queueOf,
  queuesIn,
  type Condition,
  type QueueCounts,
} from "@/lib/desk/queues";
import type { DeskView } from "@/lib/desk/schema";
import { literally } from "@/lib/like";
import { pageOf, skipTo } from "@/lib/paging";
import { plainTrackingNumber } from "@/lib/tracking/tracking-number";
import { visibleTo } from "@/lib/wishes/scope";
import type { Prisma } from "@/prisma/generated/client";

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

/** How many wishes lie on each queue that empties again, under the filters of `view`. */
export async function countQueues(actor: StaffActor, view: DeskView, places: Place[]) {
  const own = ownIds(actor, places);
  const groups = await db.wish.groupBy({
    by: ["status", "isObjected", "pastOwnerIds", ...(own ? (["responsibleSiteId"] as const) : [])],
    where: {
      status: { in: OPEN_STATUSES },
      AND: [...inScope(actor, own), ...filtered(view, places)],
    },
    _count: { _all: true },
  });
  const counts: QueueCounts = {};
  for (const group of groups) {
    const isMine = own?.includes(group.responsibleSiteId) ?? true;
    const isPast = group.pastOwnerIds?.includes(actor.id) ?? false;
    const queue = queueOf(actor.level, { ...group, isMine, isPast });
    if (queue) counts[queue] = (counts[queue] ?? 0) + group._count._all;
  }
  return counts;
}

export type DeskList = Awaited<ReturnType<typeof listWishes>>;
export type DeskRow = DeskList["rows"][number];

/** One page of a queue. */
export async function listWishes(actor: StaffActor, view: DeskView, places: Place[]) {
  const own = ownIds(actor, places);
  const found = await db.wish.findMany({
    where: {
      AND: [...inScope(actor, own), ...queued(actor, view, own), ...filtered(view, places)],
    },
    select: {
      id: true,
      content: true,
      status: true,
      round: true,
      urgency: true,
      isObjected: true,
      createdAt: true,
      site: { select: { name: true } },
      category: { select: { name: true, nameEn: true } },
    },
    orderBy: inOrder(view),
    ...skipTo(view.page, ROWS_PER_PAGE),
  });
  return pageOf(found, view.page, ROWS_PER_PAGE);
}

/** Ids of the actor's places; null for a centre, to which the whole county belongs. */
function ownIds(actor: StaffActor, places: Place[]): string[] | null {
  return actor.level === "CENTER" ? null : places.map(({ id }) => id);
}

/** The rule, and for a part of a county the ids that let the database use its indexes. */
function inScope(actor: StaffActor, own: string[] | null): Prisma.WishWhereInput[] {
  const narrowed = own && { OR: [{ siteId: { in: own } }, { responsibleSiteId: { in: own } }] };
  return [visibleTo(actor), ...(narrowed ? [narrowed] : [])];
}

function queued(
  actor: StaffActor,
  { queue = "needsMe" }: DeskView,
  own: string[] | null,
): Prisma.WishWhereInput[] {
  if (queue === "all") return [];
  const conditions = conditionsOf(actor.level);
  const lies = queuesIn(queue).flatMap((name) => conditions[name]);
  // An empty OR would not be taken for "none".
  if (lies.length === 0) return [{ id: { in: [] } }];
  return [{ OR: lies.map((condition) => lying(actor, condition, own)) }];
}

function lying(
  actor: StaffActor,
  { statuses, isObjected, isMine, isPast }: Condition,
  own: string[] | null,
): Prisma.WishWhereInput {
  return {
    status: { in: statuses },
    ...(isObjected === undefined ? {} : { isObjected }),
    ...(isMine === undefined || !own
      ? {}
      : { responsibleSiteId: isMine ? { in: own } : { notIn: own } }),
    ...(isPast === undefined ? {} : whoServed(actor, isPast)),
  };
}

function whoServed({ id }: StaffActor, isPast: boolean): Prisma.WishWhereInput {
  const had = { pastOwnerIds: { has: id } };
  return isPast ? had : { NOT: had };
}

function filtered(view: DeskView, places: Place[]): Prisma.WishWhereInput[] {
  const { place, category, urgency, q } = view;
  return [
    ...(place ? [{ siteId: { in: subtreeIds(places, place) } }] : []),
    ...(category ? [{ categoryId: category }] : []),
    ...(urgency ? [{ urgency }] : []),
    ...(q ? [matching(q)] : []),
  ];
}

function subtreeIds(places: Place[], placeId: string): string[] {
  return places.filter(({ lineage }) => lineage.includes(placeId)).map(({ id }) => id);
}

function matching(q: string): Prisma.WishWhereInput {
  const number = plainTrackingNumber(q);
  return {
    OR: [
      { content: { contains: literally(q), mode: "insensitive" } },
      ...(number ? [{ trackingNumber: { startsWith: number } }] : []),
    ],
  };
}

/** What needs somebody here: redo and urgent first. Else by age, what may be over newest first. */
function inOrder({ queue = "needsMe", sort }: DeskView): Prisma.WishOrderByWithRelationInput[] {
  const usual = queue === "all" || isWithin(queue, "ended") ? "newest" : "oldest";
  const age = (sort ?? usual) === "newest" ? "desc" : "asc";
  return [
    ...(!sort && isWithin(queue, "needsMe") ? PRESSING : []),
    { createdAt: age },
    { id: age },
  ];
}

const PRESSING: Prisma.WishOrderByWithRelationInput[] = [{ round: "desc" }, { urgency: "desc" }];
