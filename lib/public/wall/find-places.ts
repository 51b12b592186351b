import { rankBy, type RankName } from "@/lib/network/sites/match-name";
import type { Town } from "@/lib/public/wall/places";
import { shownName } from "@/lib/public/wall/shown-name";

/** A place that can be chosen, with the town it lies in. */
export type PlaceOption = { id: string; name: string; town: string | null };

const MAX_RESULTS = 12;

/**
 * The places that fit what was typed, the best first, 12 at most, and whether there are more. A matching
 * town brings its villages after those that fit by themselves; town and village in one fit as well.
 */
export function findPlaces(
  towns: Town[],
  typed: string,
): { places: PlaceOption[]; hasMore: boolean } {
  const rank = rankBy(typed);
  const found = towns.flatMap((town) => rankTown(town, rank)).sort((a, b) => a.rank - b.rank);
  return {
    places: found.slice(0, MAX_RESULTS).map(({ place }) => place),
    hasMore: found.length > MAX_RESULTS,
  };
}

/** After all that fit by themselves. */
const BY_TOWN = 9;

function rankTown(town: Town, rankOf: RankName): { place: PlaceOption; rank: number }[] {
  const own = rankOf(town);
  const villages = town.villages.flatMap((village) => {
    const both = {
      name: town.name + village.name,
      spelling: `${town.spelling} ${village.spelling}`,
    };
    const rank = rankOf(village) ?? (own === null ? rankOf(both) : BY_TOWN);
    return rank === null
      ? []
      : [{ rank, place: { id: village.id, name: shownName(village), town: shownName(town) } }];
  });
  if (own === null || !town.id) return villages;
  return [{ rank: own, place: { id: town.id, name: shownName(town), town: null } }, ...villages];
}
