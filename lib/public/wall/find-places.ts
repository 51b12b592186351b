import type { Town } from "@/lib/public/wall/places";

/** A place one can choose, with the town it lies in. */
export type PlaceOption = { id: string; name: string; town: string | null };

const MAX_RESULTS = 12;

/**
 * The places whose name holds what was typed, or whose pinyin initials begin with it;
 * a town brings its villages.
 */
export function findPlaces(towns: Town[], typed: string): PlaceOption[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return [];
  const fits = ({ name, initials }: { name: string; initials: string }) =>
    name.includes(wanted) || initials.startsWith(wanted);
  return towns
    .flatMap((town) => [
      ...(town.id && fits(town) ? [{ id: town.id, name: town.name, town: null }] : []),
      ...town.villages
        .filter((village) => fits(town) || fits(village))
        .map(({ id, name }) => ({ id, name, town: town.name })),
    ])
    .slice(0, MAX_RESULTS);
}
