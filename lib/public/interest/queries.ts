import "server-only";
import { bareName } from "@/lib/network/sites/bare-name";
import { db } from "@/lib/shared/db/db";
import { DAY_MS } from "@/lib/shared/days/durations";

/** The open categories of a county's menu with the items that are held as activities. Public. */
export async function listWantable(centerId: string) {
  const categories = await db.serviceCategory.findMany({
    where: { centerId, closedAt: null },
    select: {
      ...{ id: true, name: true, nameEn: true },
      menuItems: {
        where: { closedAt: null, offer: { not: "WISH" } },
        select: { id: true, name: true, nameEn: true },
        orderBy: [{ position: "asc" }, { id: "asc" }],
      },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return categories.filter(({ menuItems }) => menuItems.length > 0);
}

export type WantableCategory = Awaited<ReturnType<typeof listWantable>>[number];

/** What was said longer ago than this is no longer counted. */
const FRESH_MS = 180 * DAY_MS;

export type InterestCount = { item: string; itemEn: string; place: string; count: number };

/** How many want an item near a place: in the same town. Null if there is no such item or place. */
export async function countInterest(
  menuItemId: string,
  siteId: string,
  now = new Date(),
): Promise<InterestCount | null> {
  const since = new Date(now.getTime() - FRESH_MS);
  const [found] = await db.$queryRaw<InterestCount[]>`
    SELECT item.name AS item, item."nameEn" AS "itemEn", town.name AS place,
      (SELECT count(*)::int FROM interests said JOIN sites site ON site.id = said."siteId"
        WHERE said."menuItemId" = item.id AND said."createdAt" > ${since}
          AND town.id = ANY (site.lineage)) AS count
    FROM sites place
    JOIN sites town ON town.id = coalesce(
      (SELECT above.id FROM sites above WHERE above.id = ANY (place.lineage) AND above.level = 'TOWNSHIP'), place.id)
    JOIN menu_items item ON item."centerId" = place."centerId"
    WHERE place.id = ${siteId}::uuid AND item.id = ${menuItemId}::uuid`;
  return found ? { ...found, place: bareName(found.place) } : null;
}
