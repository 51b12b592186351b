import type { County } from "@/lib/public/wall/queries";

/** The county with this id, else the first (the one with the most open places); null if there are none. */
export function chooseCounty(counties: County[], id: string | null | undefined): County | null {
  return counties.find((county) => county.id === id) ?? counties[0] ?? null;
}
