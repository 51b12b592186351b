/** How often the worker does its tasks, in seconds; shorter in tests. */
export type Pace = {
  /** New notices and deliveries. */
  pollSeconds: number;
  /** Wishes with a due alarm. */
  processSeconds: number;
  /** How late a delivery may be before another worker takes it over. */
  lateSeconds: number;
  /** Folding of new counts, and waiting exports. */
  foldSeconds: number;
  /** The nightly recount, and deletion of old exports. */
  recountSeconds: number;
};

export const DEFAULT_PACE: Pace = {
  pollSeconds: 1,
  processSeconds: 30,
  lateSeconds: 10,
  foldSeconds: 2,
  recountSeconds: 600,
};
