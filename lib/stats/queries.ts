import "server-only";
import type { StaffActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { sitesOf } from "@/lib/sites/scope";
import { figuresOf, type CountName, type Counts, type Figures } from "@/lib/stats/figures";

/**
 * The figures of each of these places with all below it, in one statement. The places are
 * ones the caller found within the scope of its actor.
 */
export async function countFigures(siteIds: string[]): Promise<Map<string, Figures>> {
  const rows = await db.$queryRaw<{ root: string; name: CountName; count: number }[]>`
    WITH below AS (
      SELECT root, site.id FROM unnest(${siteIds}::uuid[]) AS root
      JOIN sites site ON site.lineage @> ARRAY[root]
    )
    SELECT root, wish.status::text AS name, count(*)::int AS count
      FROM below JOIN wishes wish ON wish."siteId" = below.id GROUP BY 1, 2
    UNION ALL
    SELECT root, 'volunteers', count(*)::int FROM below
      JOIN volunteers person ON person."homeSiteId" = below.id AND person."disabledAt" IS NULL
      GROUP BY 1
    UNION ALL
    SELECT root, 'staff', count(*)::int FROM below
      JOIN staff person ON person."siteId" = below.id AND person."disabledAt" IS NULL GROUP BY 1
    UNION ALL
    SELECT root, 'teams', count(*)::int FROM below
      JOIN teams team ON team."siteId" = below.id AND team."closedAt" IS NULL GROUP BY 1`;
  const counts = new Map<string, Counts>(siteIds.map((id) => [id, {}]));
  for (const { root, name, count } of rows)
    counts.set(root, { ...counts.get(root), [name]: count });
  return new Map([...counts].map(([id, names]) => [id, figuresOf(names)]));
}

const PAGE_SIZE = 50;

export type PlaceFigures = NonNullable<Awaited<ReturnType<typeof findPlaceFigures>>>;

/** A place of the actor's subtree, the places right under it, and the figures of each. */
export async function findPlaceFigures(actor: StaffActor, placeId: string, page: number) {
  const place = await db.site.findFirst({
    where: { id: placeId, ...sitesOf(actor) },
    select: {
      id: true,
      name: true,
      level: true,
      parentId: true,
      lineage: true,
      children: {
        select: { id: true, name: true, closedAt: true },
        orderBy: [{ level: "asc" }, { divisionCode: "asc" }, { id: "asc" }],
        skip: (page - 1) * PAGE_SIZE,
        take: PAGE_SIZE + 1,
      },
    },
  });
  if (!place) return null;
  const children = place.children.slice(0, PAGE_SIZE);
  const figures = await countFigures([place.id, ...children.map(({ id }) => id)]);
  return {
    ...place,
    children: children.map((child) => ({ ...child, figures: figures.get(child.id) ?? NONE })),
    hasMore: place.children.length > PAGE_SIZE,
    figures: figures.get(place.id) ?? NONE,
    /** Null where the actor's scope ends. */
    aboveId: place.id === actor.siteId ? null : place.parentId,
  };
}

const NONE = figuresOf({});
