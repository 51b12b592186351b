import { END_STATUSES } from "@/lib/wishes/lifecycle";
import type { WishStatus } from "@/prisma/generated/enums";

/** What is counted of a place and everything below it. */
export type CountName = WishStatus | "volunteers" | "staff" | "teams";

export type Counts = Partial<Record<CountName, number>>;

/** The steps a wish can be waiting at, in order. */
export const STEPS = ["review", "dispatch", "accept", "supply", "service", "rating"] as const;

export type Step = (typeof STEPS)[number];

const WAITING: Record<Step, WishStatus[]> = {
  review: ["SUBMITTED"],
  dispatch: ["APPROVED"],
  accept: ["DISPATCHED"],
  supply: ["ACCEPTED"],
  service: ["SUPPLIED", "IN_SERVICE"],
  rating: ["SERVED"],
};

export type Figures = {
  wishes: number;
  waiting: Record<Step, number>;
  /** Still to be served. */
  open: number;
  served: number;
  rated: number;
  stopped: number;
  volunteers: number;
  staff: number;
  teams: number;
};

export function figuresOf(counts: Counts): Figures {
  const sum = (names: CountName[]) => names.reduce((all, name) => all + (counts[name] ?? 0), 0);
  const waiting = {
    review: sum(WAITING.review),
    dispatch: sum(WAITING.dispatch),
    accept: sum(WAITING.accept),
    supply: sum(WAITING.supply),
    service: sum(WAITING.service),
    rating: sum(WAITING.rating),
  };
  const open = sum(STEPS.filter((step) => step !== "rating").flatMap((step) => WAITING[step]));
  const served = sum(["SERVED", "RATED", "UNRATED"]);
  const stopped = sum(END_STATUSES);
  return {
    wishes: open + served + stopped,
    waiting,
    open,
    served,
    rated: sum(["RATED"]),
    stopped,
    volunteers: sum(["volunteers"]),
    staff: sum(["staff"]),
    teams: sum(["teams"]),
  };
}

/** The step before the service at which most wishes wait; null where none waits. */
export function fullestStep({ waiting }: Figures): Step | null {
  const [fullest] = STEPS.filter((step) => step !== "rating").toSorted(
    (a, b) => waiting[b] - waiting[a],
  );
  return fullest && waiting[fullest] > 0 ? fullest : null;
}
