/** How near two places are in the tree of a county. */
export type Kinship = "SAME_PLACE" | "SAME_TOWN" | "SAME_COUNTY";

type Home = { siteId: string; siteLineage: string[] };

/** SAME_TOWN: they have a place below the center in common; SAME_COUNTY: only the county. */
export function findKinship(home: Home, other: Home & { centerId: string }): Kinship {
  if (home.siteId === other.siteId) return "SAME_PLACE";
  const belowCenter = other.siteLineage.slice(other.siteLineage.indexOf(other.centerId) + 1);
  return belowCenter.some((id) => home.siteLineage.includes(id)) ? "SAME_TOWN" : "SAME_COUNTY";
}
