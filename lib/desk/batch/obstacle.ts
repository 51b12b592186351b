import { nextStatus } from "@/lib/orders/wishes/lifecycle";
import type { WishStatus } from "@/prisma/generated/enums";

/** What a batch of reviews leaves to a single review, and why. Each has a message under `reviews.obstacle`. */
export const OBSTACLES = [
  "APPROVED",
  "MOVED_ON",
  "REFUSED",
  "CLAIMED",
  "PAUSED",
  "NO_CATEGORY",
  "HIDDEN_WORDS",
  "ALIKE",
] as const;

export type Obstacle = (typeof OBSTACLES)[number];

/** What decides whether a wish can be approved without being looked at alone. */
export type ReviewFacts = {
  status: WishStatus;
  /** Whether the actor may not approve it. */
  isRefused: boolean;
  /** Whether a colleague has it in hand. */
  isClaimed: boolean;
  /** Whether the resident is awaited. */
  isPaused: boolean;
  hasCategory: boolean;
  /** Whether the public sentence leaves out something of what the resident wrote. */
  hidesWords: boolean;
  /** Whether another open wish is likely to be the same. */
  isAlike: boolean;
};

/** Returns the first reason for which a wish is left out of a batch of reviews, or null. */
export function findObstacle({ status, ...facts }: ReviewFacts): Obstacle | null {
  if (status === "REJECTED" || status === "CANCELLED" || status === "MERGED") return "MOVED_ON";
  if (!nextStatus(status, "approve")) return "APPROVED";
  const reasons: [boolean, Obstacle][] = [
    [facts.isRefused, "REFUSED"],
    [facts.isClaimed, "CLAIMED"],
    [facts.isPaused, "PAUSED"],
    [!facts.hasCategory, "NO_CATEGORY"],
    [facts.hidesWords, "HIDDEN_WORDS"],
    [facts.isAlike, "ALIKE"],
  ];
  return reasons.find(([holds]) => holds)?.[1] ?? null;
}
