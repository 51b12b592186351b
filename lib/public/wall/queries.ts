import "server-only";
import { db } from "@/lib/shared/db/db";
import { maskName } from "@/lib/network/people/mask";
import { toCursorPage } from "@/lib/shared/forms/paging";
import { PUBLIC_CONTENT_SELECT, withPublicContent } from "@/lib/orders/wishes/public-content";
import { bareName } from "@/lib/network/sites/bare-name";
import { spellingOf } from "@/lib/network/sites/spelling.server";
import { listNextKinds } from "@/lib/public/programme/queries";
import { monthStart } from "@/lib/public/wall/month";
import { countByPlace } from "@/lib/public/wall/count-by-place.data";
import { countyFigures } from "@/lib/public/wall/picture";
import { groupByTown, type Town } from "@/lib/public/wall/places";
import type { WallFilter } from "@/lib/public/wall/schema";
import { WALL_STATUSES } from "@/lib/public/wall/wall-state";
import { CONTACT_NAME_SELECT, openContactName } from "@/lib/orders/wishes/sealed-wish.server";
import type { WishStatus } from "@/prisma/generated/enums";
import { Prisma } from "@/prisma/generated/client";

// What anybody may read, signed in or not: these reads take no actor, and what is not
// public is left out here, by the statement itself.

export type County = {
  id: string;
  name: string;
  /** Of its centre: whoever has no smartphone is helped there. */
  phone: string | null;
  cityName: string | null;
  openPlaces: number;
};

/** The open counties, the one with the most open places first. */
export async function listCounties(): Promise<County[]> {
  const counties = await db.$queryRaw<County[]>`
    SELECT county.id, county.name, county.phone, city.name AS "cityName", count(place.id)::int AS "openPlaces"
    FROM sites county
    JOIN centers ON centers.id = county.id
    LEFT JOIN sites city ON city.id = county."parentId"
    LEFT JOIN sites place ON place."centerId" = county.id AND place."closedAt" IS NULL
      AND place.level <> 'CENTER'
    WHERE county."closedAt" IS NULL
    GROUP BY county.id, city.name
    ORDER BY "openPlaces" DESC, county."divisionCode", county.name`;
  return counties.map((county) => ({ ...county, name: bareName(county.name) }));
}

/** The open places of a county where people can live, by town. */
export function listPlaces(centerId: string): Promise<Town[]> {
  return listTowns({ centerId });
}

/** The open places among these where people can live, by town. */
export async function listTowns(among: Prisma.SiteWhereInput): Promise<Town[]> {
  const places = await db.site.findMany({
    where: { ...among, closedAt: null, level: { in: ["CENTER", "TOWNSHIP", "VILLAGE"] } },
    select: {
      id: true,
      name: true,
      level: true,
      parentId: true,
      parent: { select: { name: true } },
    },
    orderBy: [{ divisionCode: "asc" }, { name: "asc" }],
  });
  return groupByTown(places.map((place) => ({ ...place, spelling: spellingOf(place.name) })));
}

export type WallWish = {
  id: string;
  content: string;
  /** Masked. */
  name: string;
  place: string;
  /** Absent where the place itself is a 所 or above. */
  town: string | null;
  category: { name: string; nameEn: string };
  status: WishStatus;
  createdAt: Date;
};

export type WallPage = { wishes: WallWish[]; next: string | null };

type WallRow = Omit<WallWish, "category" | "name" | "content"> & {
  publicContent: string;
  categoryName: string;
  categoryNameEn: string;
  contactNameSealed: string | null;
  residentId: string;
  personKey: string | null;
};

const WALL_ROWS = 18; // fills two columns and three

/** The wishes of a county that the public may see, newest first, masked. */
export async function listWall(
  centerId: string,
  { town, village, category, state, before }: WallFilter,
): Promise<WallPage> {
  const place = village ?? town ?? null;
  const statuses: WishStatus[] | null = state ? [...WALL_STATUSES[state]] : null;
  // Raw SQL, so that the condition is exactly that of the index `wishes_wall`.
  const rows = await db.$queryRaw<WallRow[]>`
    SELECT w.id, w."publicContent", w."contactNameSealed", r.id AS "residentId", r."personKey",
      w.status::text, w."createdAt",
      site.name AS place, parent.name AS town,
      c.name AS "categoryName", c."nameEn" AS "categoryNameEn"
    FROM wishes w
    JOIN sites site ON site.id = w."siteId"
    LEFT JOIN sites parent ON parent.id = site."parentId" AND parent.level = 'TOWNSHIP'
    JOIN service_categories c ON c.id = w."categoryId"
    JOIN residents r ON r.id = w."residentId"
    WHERE w."isPublic" AND w.status NOT IN ('SUBMITTED', 'REJECTED', 'CANCELLED', 'MERGED')
      AND w."centerId" = ${centerId}::uuid
      AND (${place}::uuid IS NULL OR ${place}::uuid = ANY (site.lineage))
      AND (${category ?? null}::uuid IS NULL OR w."categoryId" = ${category ?? null}::uuid)
      AND (${statuses}::text[] IS NULL OR w.status::text = ANY (${statuses}::text[]))
      AND ${before ? Prisma.sql`(w."createdAt", w.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : Prisma.sql`true`}
    ORDER BY w."createdAt" DESC, w.id DESC
    LIMIT ${WALL_ROWS + 1}`;
  const toCursor = ({ createdAt: at, id }: WallRow) => ({ at, id });
  const { rows: shown, next } = toCursorPage(rows, WALL_ROWS, toCursor);
  return { wishes: shown.map(toWallWish), next };
}

function toWallWish({ categoryName, categoryNameEn, ...row }: WallRow): WallWish {
  const { residentId, personKey, ...wish } = row;
  return {
    ...maskWish({ ...wish, resident: { id: residentId, personKey } }),
    place: bareName(row.place),
    town: row.town && bareName(row.town),
    category: { name: categoryName, nameEn: categoryNameEn },
  };
}

/** The number of wishes in the open pool. */
export function countOpenWishes(centerId: string): Promise<number> {
  return db.wish.count({ where: { centerId, inOpenPool: true } });
}

export type FulfilledWish = Awaited<ReturnType<typeof listFulfilled>>[number];

/** The `take` public wishes served last, masked. */
export async function listFulfilled(centerId: string, take: number) {
  const wishes = await db.wish.findMany({
    where: { centerId, isPublic: true, status: { in: ["SERVED", "RATED"] } },
    select: {
      ...CONTACT_NAME_SELECT,
      ...PUBLIC_CONTENT_SELECT,
      grade: true,
      changedAt: true,
      site: { select: { name: true } },
    },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take,
  });
  return wishes.map(({ site, ...wish }) => ({
    ...maskWish(wish),
    place: bareName(site.name),
  }));
}

export type CountyOverview = Awaited<ReturnType<typeof findCountyOverview>>;

/** The front page of a county: its figures by place, the wishes served last, and what is on next. */
export async function findCountyOverview(centerId: string, now = new Date()) {
  const [towns, counts, lately, next] = await Promise.all([
    listPlaces(centerId),
    countByPlace(centerId, monthStart(now)),
    listFulfilled(centerId, 4),
    listNextKinds(centerId, 3, now),
  ]);
  return { ...countyFigures(towns, counts), lately, next, now };
}

function maskWish<Wish extends Parameters<typeof openContactName>[0] & { publicContent: string }>(
  wish: Wish,
) {
  const { resident: _, contactNameSealed: __, ...shown } = withPublicContent(wish);
  return { ...shown, name: maskName(openContactName(wish)) };
}
