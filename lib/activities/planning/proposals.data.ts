import "server-only";
import { LIVE_STATUSES } from "@/lib/activities/activities/lifecycle";
import { findGaps, type Demand, type Gap } from "@/lib/orders/demand/gaps";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";

/** What people at a place asked for and nobody offers. */
export type Proposal = Pick<Gap, "category" | "categoryEn" | "teams" | "volunteers"> & {
  categoryId: string;
  /** Wishes of the last sixty days. */
  wishes: number;
  /** What of the menu was asked for most among them and can be held; null if nothing can. */
  item: { id: string; name: string; nameEn: string } | null;
};

/** Wishes are looked at, and activities looked for, so many days back and ahead. */
export const PROPOSAL_DAYS = 60;

/** The expected demand is of thirty days. */
const MONTH_DAYS = 30;

/** More than these nobody reads. */
const MAX_PROPOSALS = 5;

const UNMEANT = ["REJECTED", "CANCELLED", "MERGED"] as const;
const SERVED = ["SERVED", "RATED", "UNRATED"] as const;

type Of = { siteId: string; centerId: string };

/**
 * The categories that are asked for at a place and below more than they are served (`findGaps`), for which
 * nothing is planned in the next sixty days; those that lack most come first. With `only`, that category alone.
 */
export async function listProposals(
  of: Of,
  now: Date,
  only?: { categoryId: string },
): Promise<Proposal[]> {
  const [demand, covered] = await Promise.all([readDemand(of, now), listCovered(of, now)]);
  const asked = only ? demand.filter((row) => row.categoryId === only.categoryId) : demand;
  const gaps = findGaps(asked).filter(({ category }) => !covered.has(category));
  const found = gaps.slice(0, MAX_PROPOSALS).map(async (gap): Promise<Proposal[]> => {
    const row = demand.find(({ category }) => category === gap.category);
    if (!row) return [];
    const { category, categoryEn, teams, volunteers } = gap;
    const { categoryId, wishes } = row;
    const item = await findItem(of, categoryId, now);
    return [{ category, categoryEn, teams, volunteers, categoryId, wishes, item }];
  });
  return (await Promise.all(found)).flat();
}

type Row = Demand & { categoryId: string; wishes: number };

async function readDemand({ siteId, centerId }: Of, now: Date): Promise<Row[]> {
  const since = later(now, -PROPOSAL_DAYS * DAY_MS);
  const [wishes, categories] = await Promise.all([
    db.wish.findMany({
      where: {
        ...{ centerId, site: { lineage: { has: siteId } }, createdAt: { gte: since, lte: now } },
        ...{ categoryId: { not: null }, status: { notIn: [...UNMEANT] } },
      },
      select: { categoryId: true, createdAt: true, status: true },
    }),
    listCategories({ siteId, centerId }),
  ]);
  const middle = later(now, -MONTH_DAYS * DAY_MS);
  return categories.map(({ id, name, nameEn, _count }) => {
    const own = wishes.filter(({ categoryId }) => categoryId === id);
    const served = own.filter(({ status }) => SERVED.some((one) => one === status));
    const months = (rows: typeof own) => [
      rows.filter(({ createdAt }) => createdAt < middle).length,
      rows.filter(({ createdAt }) => createdAt >= middle).length,
    ];
    return {
      ...{ placeId: siteId, place: "", category: name, categoryEn: nameEn, categoryId: id },
      ...{ asked: months(own), served: months(served), wishes: own.length },
      ...{ volunteers: _count.volunteers, teams: _count.teams },
    };
  });
}

/** The open categories of the county with how many teams and volunteers of the place and below serve them. */
function listCategories({ siteId, centerId }: Of) {
  const here = { lineage: { has: siteId } };
  return db.serviceCategory.findMany({
    where: { centerId, closedAt: null },
    select: {
      ...{ id: true, name: true, nameEn: true },
      _count: {
        select: {
          teams: { where: { team: { closedAt: null, site: here } } },
          volunteers: { where: { volunteer: { disabledAt: null, homeSite: here } } },
        },
      },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}

/** The names of the categories of which something is planned there. */
async function listCovered({ siteId, centerId }: Of, now: Date): Promise<Set<string>> {
  const planned = await db.activity.findMany({
    where: {
      ...{ centerId, site: { lineage: { has: siteId } }, status: { in: [...LIVE_STATUSES] } },
      startsAt: { gte: now, lte: later(now, PROPOSAL_DAYS * DAY_MS) },
    },
    select: {
      category: { select: { name: true } },
      menuItem: { select: { category: { select: { name: true } } } },
    },
  });
  return new Set(
    planned.flatMap(({ category, menuItem }) => [
      ...(category ? [category.name] : []),
      ...(menuItem ? [menuItem.category.name] : []),
    ]),
  );
}

async function findItem({ siteId, centerId }: Of, categoryId: string, now: Date) {
  const items = await db.menuItem.findMany({
    where: { centerId, categoryId, closedAt: null, offer: { not: "WISH" } },
    select: {
      ...{ id: true, name: true, nameEn: true },
      _count: {
        select: {
          wishes: {
            where: {
              site: { lineage: { has: siteId } },
              createdAt: { gte: later(now, -PROPOSAL_DAYS * DAY_MS) },
            },
          },
        },
      },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const [most] = items.toSorted((a, b) => b._count.wishes - a._count.wishes);
  return most ? { id: most.id, name: most.name, nameEn: most.nameEn } : null;
}
