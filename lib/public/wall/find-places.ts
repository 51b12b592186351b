import type { Town } from "@/lib/public/wall/places";

/** A place that can be chosen, with the town it lies in. */
export type PlaceOption = { id: string; name: string; town: string | null };

const MAX_RESULTS = 12;

/**
 * The places whose name contains the typed text, or whose pinyin initials begin with it, 12 at most. A
 * matching town includes its villages.
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
