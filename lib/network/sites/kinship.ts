/** How near two places stand in the tree of a county. */
export type Kinship = "SAME_PLACE" | "SAME_TOWN" | "SAME_COUNTY";

type Home = { siteId: string; siteLineage: string[] };

/** The same place, at least one place in common below the centre, or only the county. */
export function findKinship(home: Home, other: Home & { centerId: string }): Kinship {
  if (home.siteId === other.siteId) return "SAME_PLACE";
  const belowCenter = other.siteLineage.slice(other.siteLineage.indexOf(other.centerId) + 1);
  return belowCenter.some((id) => home.siteLineage.includes(id)) ? "SAME_TOWN" : "SAME_COUNTY";
}
