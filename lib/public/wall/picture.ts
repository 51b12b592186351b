import type { Town } from "@/lib/public/wall/places";

/** The number of wishes of one place: all fulfilled ones, and those of this month that the review has approved. */
export type PlaceCount = {
  siteId: string;
  fulfilled: number;
  madeThisMonth: number;
  fulfilledThisMonth: number;
};

/** The figures of a county on the front page. */
export type CountyFigures = {
  madeThisMonth: number;
  fulfilledThisMonth: number;
  towns: TownFigures[];
};

/** `fulfilled` of a town counts the wishes of its villages and of the town itself. */
export type TownFigures = {
  name: string;
  fulfilled: number;
  villages: { name: string; fulfilled: number }[];
};

/** The figures of a county from its towns and counts. The month includes places that have closed since. */
export function countyFigures(towns: Town[], counts: PlaceCount[]): CountyFigures {
  const fulfilled = new Map(counts.map((count) => [count.siteId, count.fulfilled]));
  const at = (siteId: string | null) => (siteId && fulfilled.get(siteId)) || 0;
  return {
    madeThisMonth: counts.reduce((sum, count) => sum + count.madeThisMonth, 0),
    fulfilledThisMonth: counts.reduce((sum, count) => sum + count.fulfilledThisMonth, 0),
    towns: towns.map(({ id, name, villages }) => {
      const cells = villages.map((village) => ({ name: village.name, fulfilled: at(village.id) }));
      return {
        name,
        villages: cells,
        fulfilled: cells.reduce((sum, cell) => sum + cell.fulfilled, at(id)),
      };
    }),
  };
}
