/** How often the worker does its tasks, in seconds; shorter in tests. */
export type Pace = {
  /** New notices and deliveries, and uploaded files of places. */
  pollSeconds: number;
  /** Wishes with a due alarm, and new entries of the audit log. */
  processSeconds: number;
  /** How late a delivery may be before another worker takes it over. */
  lateSeconds: number;
  /** Folding of new counts, and waiting exports. */
  foldSeconds: number;
  /** The nightly recount, what is kept no longer, old exports and imports, and the day's anchors of the audit log. */
  recountSeconds: number;
};

export const DEFAULT_PACE: Pace = {
  pollSeconds: 1,
  processSeconds: 30,
  lateSeconds: 10,
  foldSeconds: 2,
  recountSeconds: 600,
};
