/** How often the worker looks, in seconds; tests are in more of a hurry. */
export type Pace = {
  /** For new notices and deliveries. */
  pollSeconds: number;
  /** For wishes whose time has come. */
  processSeconds: number;
  /** How long a delivery may be late before somebody else takes it up. */
  lateSeconds: number;
  /** For new counts to be folded in, and for exports that wait. */
  foldSeconds: number;
  /** For counties to be counted again this night, and for exports to be taken away. */
  recountSeconds: number;
};

export const DEFAULT_PACE: Pace = {
  pollSeconds: 1,
  processSeconds: 30,
  lateSeconds: 10,
  foldSeconds: 2,
  recountSeconds: 600,
};
