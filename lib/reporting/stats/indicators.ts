import type { Counts, Measure } from "@/lib/reporting/stats/measures";
import { quantileHours, summarizeWaits, type Waits } from "@/lib/reporting/stats/waits";

/** The figures of a place with all places below it, in a period. */
export type Figures = {
  counts: Counts;
  /** The number of months of the period. */
  months: number;
  /** Registered at the end of the period. */
  registered: { volunteers: number; teams: number };
  /** Null if they were not read. */
  waits: Waits | null;
  /**
   * Overdue now, or at the end of a period that is over, whenever they were asked for. Null for the period
   * before one that runs: a number of now is not compared with one of an end.
   */
  late: number | null;
  /** In a table with a sum: hours and active volunteers rounded so that they add up to it. */
  shown?: { hours: number; activeVolunteers: number };
};

type Indicator = {
  unit: "count" | "share" | "hours";
  /** Which is better; null: neither. */
  better: "MORE" | "LESS" | null;
  /** Null if there is no value, such as a share of 0 cases. */
  of: (figures: Figures) => number | null;
  /** Of a share or a time: of how many cases it is. */
  cases?: (figures: Figures) => number;
};

/** All indicators; their definitions are in the messages under `stats.definition`. */
export const INDICATORS = {
  asked: count(null, ({ asked }) => asked),
  answerRate: share(
    "MORE",
    ({ answersKept }) => answersKept,
    ({ answersKept, answersBroken }) => answersKept + answersBroken,
  ),
  solvedRate: share(
    "MORE",
    (counts) => countSolved(counts),
    ({ asked, nowRejected, nowCancelled }) => asked - nowRejected - nowCancelled,
  ),
  onTimeRate: share(
    "MORE",
    ({ promisesKept }) => promisesKept,
    ({ promisesKept, promisesBroken }) => promisesKept + promisesBroken,
  ),
  satisfiedRate: share(
    "MORE",
    ({ grade3, grade4, grade5 }) => grade3 + grade4 + grade5,
    (counts) => countGraded(counts),
  ),
  ratedRate: share(
    "MORE",
    ({ ratedOnce }) => ratedOnce,
    ({ servedOnce }) => servedOnce,
  ),
  redoRate: share(
    "LESS",
    ({ redone }) => redone,
    ({ servedOnce }) => servedOnce,
  ),
  late: { unit: "count", better: "LESS", of: ({ late }) => late },
  wholeMedian: {
    unit: "hours",
    better: "LESS",
    of: ({ waits }) => waits && quantileHours(waits.WHOLE, 0.5),
    cases: countWholeWaits,
  },
  wholeP90: {
    unit: "hours",
    better: "LESS",
    of: ({ waits }) => waits && quantileHours(waits.WHOLE, 0.9),
    cases: countWholeWaits,
  },
  services: count("MORE", ({ services }) => services),
  hours: {
    unit: "count",
    better: "MORE",
    of: ({ counts, shown }) => shown?.hours ?? Math.round(counts.minutes / 60),
  },
  volunteers: { unit: "count", better: "MORE", of: ({ registered }) => registered.volunteers },
  newVolunteers: count("MORE", ({ volunteers }) => volunteers),
  activeVolunteers: {
    unit: "count",
    better: "MORE",
    of: ({ counts, months, shown }) =>
      shown?.activeVolunteers ?? Math.round(counts.activeVolunteers / months),
  },
  teams: { unit: "count", better: "MORE", of: ({ registered }) => registered.teams },
} as const satisfies Record<string, Indicator>;

export type IndicatorName = keyof typeof INDICATORS;

export const INDICATOR_NAMES = Object.keys(INDICATORS) as IndicatorName[];

export function indicatorOf(name: IndicatorName): Indicator {
  return INDICATORS[name];
}

/** The indicators that can fill the honeycomb, each with the measures it is computed from. Only these are read. */
export const HONEYCOMB_FIGURES = {
  asked: ["asked"],
  services: ["services"],
  solvedRate: ["asked", "nowServed", "nowRated", "nowUnrated", "nowRejected", "nowCancelled"],
  answerRate: ["answersKept", "answersBroken"],
  onTimeRate: ["promisesKept", "promisesBroken"],
  satisfiedRate: ["grade1", "grade2", "grade3", "grade4", "grade5"],
  hours: ["minutes"],
  late: [
    ...(["lateSubmitted", "lateApproved", "lateDispatched"] as const),
    ...(["lateAccepted", "lateSupplied", "lateInService"] as const),
  ],
} as const satisfies Partial<Record<IndicatorName, Measure[]>>;

export type HoneycombFigure = keyof typeof HONEYCOMB_FIGURES;

/** Whether a value is as good as its target; null without a value or if neither direction is better. */
export function reachesTarget(
  name: IndicatorName,
  value: number | null,
  target: number,
): boolean | null {
  const { better } = indicatorOf(name);
  if (value === null || better === null) return null;
  return better === "MORE" ? value >= target : value <= target;
}

/** Wishes that were served and not sent back. */
export function countSolved({ nowServed, nowRated, nowUnrated }: Counts): number {
  return nowServed + nowRated + nowUnrated;
}

/** Wishes past a limit, whatever step they wait for. */
export function countLate(counts: Partial<Counts>): number {
  return HONEYCOMB_FIGURES.late.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
}

/** Wishes still to be served. */
export function countOpen(counts: Counts): number {
  const { nowSubmitted, nowApproved, nowDispatched, nowAccepted, nowSupplied, nowInService } =
    counts;
  return nowSubmitted + nowApproved + nowDispatched + nowAccepted + nowSupplied + nowInService;
}

/** Wishes with a grade. */
export function countGraded({ grade1, grade2, grade3, grade4, grade5 }: Counts): number {
  return grade1 + grade2 + grade3 + grade4 + grade5;
}

function countWholeWaits({ waits }: Figures): number {
  return summarizeWaits(waits?.WHOLE ?? []).count;
}

function count(better: Indicator["better"], of: (counts: Counts) => number) {
  return { unit: "count", better, of: ({ counts }: Figures) => of(counts) } as const;
}

function share(
  better: Indicator["better"],
  part: (counts: Counts) => number,
  total: (counts: Counts) => number,
) {
  const of = ({ counts }: Figures) => (total(counts) > 0 ? part(counts) / total(counts) : null);
  return { unit: "share", better, of, cases: ({ counts }: Figures) => total(counts) } as const;
}
