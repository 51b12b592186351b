import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { pageArgs, toPage } from "@/lib/shared/forms/paging";
import { readSorting, toSqlOrder, type Sorting } from "@/lib/shared/forms/sorting";
import { PLACES_AS_TREE, type PlaceColumn } from "@/lib/network/sites/columns";
import { findNamedIds, IN_ORDER, LISTED, pickPlaces } from "@/lib/network/sites/named-places.data";
import type { PlaceFilter } from "@/lib/network/sites/schema";
import { sitesOf } from "@/lib/network/sites/scope";
import type { Prisma } from "@/prisma/generated/client";

/** A town has hardly more places than this, so that all of them can be ticked on one page. */
const ROWS_PER_PAGE = 50;

export type ListedPlace = Awaited<ReturnType<typeof listPlaces>>["places"][number];

/**
 * The places right under `parentId`; with a search text, the matches in its subtree. Unless sorted otherwise
 * in the order of the tree, matches the best first.
 */
export async function listPlaces(
  actor: StaffActor,
  parentId: string,
  { q, page, ...sort }: PlaceFilter,
) {
  const among = q
    ? { AND: [sitesOf(actor), { lineage: { has: parentId } }] }
    : { AND: [sitesOf(actor), { parentId }] };
  const args = pageArgs(page, ROWS_PER_PAGE);
  const ids = q ? await findNamedIds(among, q) : null;
  const found = sort.sort
    ? await findSorted(ids ? { id: { in: ids } } : among, readSorting(sort, PLACES_AS_TREE), args)
    : ids
      ? await pickPlaces(ids.slice(args.skip, args.skip + args.take))
      : await db.site.findMany({ where: among, select: LISTED, orderBy: IN_ORDER, ...args });
  const { rows: places, ...numbers } = toPage(found, page, ROWS_PER_PAGE);
  const figures = await countBelow(places.map(({ id }) => id));
  return {
    places: places.map((place) => ({ ...place, figures: figures.get(place.id) })),
    ...numbers,
  };
}

type Found = { skip: number; take: number };

function findSorted(
  where: Prisma.SiteWhereInput,
  { column, direction }: Sorting<PlaceColumn>,
  args: Found,
) {
  if (isFigure(column)) return findByFigure(where, { column, direction }, args);
  const orderBy = [...ORDERS[column](toSqlOrder(direction)), ...IN_ORDER];
  return db.site.findMany({ where, select: LISTED, orderBy, ...args });
}

const FIGURES = ["open", "staff", "volunteers"] as const;

type Figure = (typeof FIGURES)[number];

function isFigure(column: PlaceColumn): column is Figure {
  return FIGURES.some((figure) => figure === column);
}

async function findByFigure(
  where: Prisma.SiteWhereInput,
  { column, direction }: Sorting<Figure>,
  { skip, take }: Found,
) {
  const places = await db.site.findMany({ where, select: { id: true }, orderBy: IN_ORDER });
  const figures = await countBelow(places.map(({ id }) => id));
  const figureOf = (id: string) => figures.get(id)?.[column] ?? 0;
  const sign = direction === "up" ? 1 : -1;
  const ids = places
    .map(({ id }) => id)
    .sort((one, other) => sign * (figureOf(one) - figureOf(other)));
  return pickPlaces(ids.slice(skip, skip + take));
}

type Order = Prisma.SiteOrderByWithRelationInput[];

const ORDERS: Record<Exclude<PlaceColumn, Figure>, (way: "asc" | "desc") => Order> = {
  name: (way) => [{ name: way }],
  level: (way) => [{ level: way }, { divisionCode: way }],
  state: (way) => [{ closedAt: { sort: way, nulls: way === "asc" ? "first" : "last" } }],
};

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
