import type { WishFacts } from "@/lib/orders/wishes/facts";

/** What became of the question whether the words of a wish may stand on the public wall. */
export type WallStanding = "NOT_ASKED" | "REFUSED" | "NOT_YET" | "HELD_BACK" | "SHOWN";

type Asked = Pick<WishFacts, "hasConsent" | "isPublic" | "status">;

/** The resident's answer first, then that of the review, which can only narrow it. */
export function wallStanding({ hasConsent, isPublic, status }: Asked): WallStanding {
  if (hasConsent === null) return "NOT_ASKED";
  if (!hasConsent) return "REFUSED";
  if (status === "SUBMITTED") return "NOT_YET";
  return isPublic ? "SHOWN" : "HELD_BACK";
}

/** Whether the words stand on the wall, or will as soon as the review agrees. */
export function isOfferedToWall(wish: Asked): boolean {
  return ["SHOWN", "NOT_YET"].includes(wallStanding(wish));
}
