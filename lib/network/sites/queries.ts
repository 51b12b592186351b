import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { toPage, pageArgs } from "@/lib/shared/forms/paging";
import { bareName } from "@/lib/network/sites/bare-name";
import { rankName } from "@/lib/network/sites/match-name";
import type { PlaceFilter } from "@/lib/network/sites/schema";
import { sitesOf } from "@/lib/network/sites/scope";
import { spellingOf } from "@/lib/network/sites/spelling.server";
import type { Prisma } from "@/prisma/generated/client";
import type { SiteLevel } from "@/prisma/generated/enums";

export { findManyPlaces, type ManyFound } from "@/lib/network/sites/many-places.data";

export type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

/** A place of the actor's subtree with its last changes and the places above it; else null. */
export async function findPlace(actor: StaffActor, id: string) {
  const place = await db.site.findFirst({
    where: { id, ...sitesOf(actor) },
    select: {
      id: true,
      name: true,
      level: true,
      divisionCode: true,
      phone: true,
      address: true,
      closedAt: true,
      parentId: true,
      parent: { select: { name: true } },
      lineage: true,
      changes: {
        select: {
          id: true,
          name: true,
          before: true,
          after: true,
          at: true,
          staff: { select: { name: true } },
        },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 20,
      },
    },
  });
  if (!place) return null;
  const { lineage, ...facts } = place;
  return { ...facts, path: await listPath(actor, lineage) };
}

export type PathPlace = { id: string; name: string };

/** The places of a lineage that the actor may see, from the top down. */
async function listPath(actor: StaffActor, lineage: string[]): Promise<PathPlace[]> {
  const places = await db.site.findMany({
    where: { id: { in: lineage }, ...sitesOf(actor) },
    select: { id: true, name: true },
  });
  return places.toSorted((a, b) => lineage.indexOf(a.id) - lineage.indexOf(b.id));
}

/** A town has hardly more places than this, so that all of them can be ticked on one page. */
const LISTED_PER_PAGE = 50;

export type ListedPlace = Awaited<ReturnType<typeof listPlaces>>["places"][number];

const LISTED = {
  id: true,
  name: true,
  level: true,
  closedAt: true,
  parent: { select: { name: true } },
} as const;

const IN_ORDER = [
  { level: "asc" },
  { divisionCode: "asc" },
  { id: "asc" },
] satisfies Prisma.SiteOrderByWithRelationInput[];

/** The places right under `parentId`; with a search text, the matches in its subtree, the best first. */
export async function listPlaces(actor: StaffActor, parentId: string, { q, page }: PlaceFilter) {
  const args = pageArgs(page, LISTED_PER_PAGE);
  const found = q
    ? await findNamed({ AND: [sitesOf(actor), { lineage: { has: parentId } }] }, q, args)
    : await db.site.findMany({
        where: { AND: [sitesOf(actor), { parentId }] },
        ...{ select: LISTED, orderBy: IN_ORDER, ...args },
      });
  const { rows: places, ...numbers } = toPage(found, page, LISTED_PER_PAGE);
  const figures = await countBelow(places.map(({ id }) => id));
  return {
    places: places.map((place) => ({ ...place, figures: figures.get(place.id) })),
    ...numbers,
  };
}

/** The open wishes, staff and volunteers of each place with all below it, in one statement. */
async function countBelow(siteIds: string[]) {
  const rows = await db.$queryRaw<
    { id: string; open: number; staff: number; volunteers: number }[]
  >`
    WITH root AS (
      SELECT s.id, u.id AS "unitId" FROM sites s JOIN sites u
        ON s.level <> 'CITY' AND u.id = s.id OR s.level = 'CITY' AND u."parentId" = s.id
      WHERE s.id = ANY (${siteIds}::uuid[])
    )
    SELECT root.id, coalesce(sum(c.volunteers), 0)::int AS volunteers,
      coalesce(sum(c."nowSubmitted" + c."nowApproved" + c."nowDispatched" + c."nowAccepted"
        + c."nowSupplied" + c."nowInService"), 0)::int AS open,
      (SELECT count(*)::int FROM staff p JOIN sites b ON b.id = p."siteId"
        WHERE p."disabledAt" IS NULL AND b.lineage @> ARRAY[root.id]) AS staff
    FROM root
    LEFT JOIN current_counts c ON c."siteId" = root."unitId" AND c.slice = 'MONTH'
    GROUP BY root.id`;
  return new Map(rows.map((row) => [row.id, row]));
}

const ROWS_PER_PAGE = 20;

export type PlaceOption = Awaited<ReturnType<typeof searchPlaces>>[number];

/** The open places of the actor's subtree that match the search text; none without one. */
export async function searchPlaces(actor: StaffActor, q: string | undefined, levels: SiteLevel[]) {
  if (!q) return [];
  const open = { AND: [sitesOf(actor), { closedAt: null, level: { in: levels } }] };
  return findNamed(open, q, { skip: 0, take: ROWS_PER_PAGE });
}

/**
 * The places among these whose name fits the search text, the best first. Names are compared here, since
 * the database knows no pinyin; a city has about two thousand.
 */
async function findNamed(
  among: Prisma.SiteWhereInput,
  q: string,
  { skip, take }: { skip: number; take: number },
) {
  const names = await db.site.findMany({
    where: among,
    select: { id: true, name: true },
    orderBy: IN_ORDER,
  });
  const ids = names
    .flatMap(({ id, name }) => {
      const rank = rankName({ name: bareName(name), spelling: spellingOf(name) }, q);
      return rank === null ? [] : [{ id, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(skip, skip + take)
    .map(({ id }) => id);
  const places = await db.site.findMany({ where: { id: { in: ids } }, select: LISTED });
  return places.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** The open place chosen from a search; null without an id or outside of the actor's subtree. */
export async function findChosenPlace(actor: StaffActor, id: string | undefined) {
  if (!id) return null;
  return db.site.findFirst({
    where: { id, closedAt: null, ...sitesOf(actor) },
    select: { id: true, name: true, level: true, centerId: true },
  });
}
