import type { WishStatus } from "@/prisma/generated/enums";

/** How far a wish of the wall is, in the words of the public: wanted, taken by somebody, fulfilled. */
export const WALL_STATES = ["WANTED", "TAKEN", "FULFILLED"] as const;

export type WallState = (typeof WALL_STATES)[number];

/** The statuses in which a public wish stands on the wall, by its state there. */
export const WALL_STATUSES = {
  WANTED: ["APPROVED", "DISPATCHED"],
  TAKEN: ["ACCEPTED", "SUPPLIED", "IN_SERVICE"],
  FULFILLED: ["SERVED", "RATED", "UNRATED"],
} as const satisfies Record<WallState, WishStatus[]>;

/** Null for a status in which no wish stands on the wall. */
export function wallState(status: WishStatus): WallState | null {
  const isOf = (state: WallState) => WALL_STATUSES[state].some((one) => one === status);
  return WALL_STATES.find(isOf) ?? null;
}
