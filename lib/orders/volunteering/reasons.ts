import { isFreeAt } from "@/lib/network/registration/availability";
import { findKinship } from "@/lib/network/sites/kinship";
import type { WantedTime } from "@/prisma/generated/enums";

/** Why a volunteer was invited. Each has a message under `volunteering.why`. */
export type Reason = "SAME_PLACE" | "SAME_TOWN" | "CATEGORY" | "TEAM_CATEGORY" | "FREE_THEN";

/** What makes a volunteer suitable. */
export type Fit = {
  homeSiteId: string;
  /** Ids from the root down to the home place. */
  homeLineage: string[];
  categoryIds: string[];
  availability: string[];
};

export type Need = {
  centerId: string;
  siteId: string;
  siteLineage: string[];
  categoryId: string | null;
  wantedTime: WantedTime;
};

export function reasonsFor(fit: Fit, need: Need, teamCategoryIds: string[] = []): Reason[] {
  return [
    ...nearness(fit, need),
    ...(need.categoryId && fit.categoryIds.includes(need.categoryId) ? ["CATEGORY" as const] : []),
    ...(need.categoryId && teamCategoryIds.includes(need.categoryId)
      ? ["TEAM_CATEGORY" as const]
      : []),
    ...(isFreeAt(fit.availability, need.wantedTime) ? ["FREE_THEN" as const] : []),
  ];
}

function nearness({ homeSiteId, homeLineage }: Fit, need: Need): Reason[] {
  const kinship = findKinship({ siteId: homeSiteId, siteLineage: homeLineage }, need);
  return kinship === "SAME_COUNTY" ? [] : [kinship];
}
