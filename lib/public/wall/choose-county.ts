import type { County } from "@/lib/public/wall/queries";

/** The county chosen, else the one with the most open places; null where there is none at all. */
export function chooseCounty(counties: County[], id: string | null | undefined): County | null {
  return counties.find((county) => county.id === id) ?? counties[0] ?? null;
}
