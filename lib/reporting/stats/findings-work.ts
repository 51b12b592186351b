import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { whenOf, type Finding, type Rule } from "@/lib/reporting/stats/finding";
import { MIN_CASES } from "@/lib/reporting/stats/change";
import { MIN_RATED_SHARE } from "@/lib/reporting/stats/findings-rates";
import { indicatorOf } from "@/lib/reporting/stats/indicators";
import { fullDaysBetween } from "@/lib/shared/days/durations";

/** Three days past a limit a wish has been forgotten and does not only wait. */
const FORGOTTEN_DAYS = 3;

/** More than one in ten sent back is not chance. */
const MAX_REDO_SHARE = 0.1;

/** A step is the bottleneck if at least half of ten or more waiting wishes wait for it. */
const MIN_WAITING = 10;
const BOTTLENECK_SHARE = 0.5;

/** Fewer than one in ten of at least fifty volunteers active in a month: the rest were not asked. */
const MIN_VOLUNTEERS = 50;
const MIN_ACTIVE_SHARE = 0.1;

/** Rules about the work: overdue wishes, bottlenecks, redone services, few ratings, idle volunteers. */
export const WORK_RULES: Rule[] = [late, bottleneck, manyRedone, fewRated, asleep];

/** One overdue wish is enough: a person was promised a day. */
function late({ figures, oldestLate, now, places, isOver }: Dashboard): Finding[] {
  const all = figures.late ?? 0;
  if (all === 0) return [];
  const days = oldestLate ? fullDaysBetween(oldestLate, now) : 0;
  const [worst] = places
    .filter(({ isOwn, figures: { late: here } }) => !isOwn && (here ?? 0) * 2 > all)
    .toSorted((a, b) => (b.figures.late ?? 0) - (a.figures.late ?? 0));
  const here = worst?.figures.late ?? 0;
  return [
    {
      name: "late",
      severity: days >= FORGOTTEN_DAYS ? "ALARM" : "WARNING",
      values: { when: whenOf(isOver), late: all, days, here, others: all - here },
      ...(worst && { places: [{ id: worst.id, name: worst.name }] }),
    },
  ];
}

/** The step where most wishes wait. RATING is left out: the resident decides on it. */
function bottleneck({ steps, isOver }: Dashboard): Finding[] {
  const ours = steps.filter(({ step }) => step !== "RATING");
  const all = ours.reduce((sum, { waiting }) => sum + waiting, 0);
  const [fullest] = ours.toSorted((a, b) => b.waiting - a.waiting);
  if (!fullest || all < MIN_WAITING || fullest.waiting < all * BOTTLENECK_SHARE) return [];
  const { step, waiting } = fullest;
  return [
    { name: "bottleneck", severity: "NOTE", values: { when: whenOf(isOver), step, waiting, all } },
  ];
}

function manyRedone({ figures }: Dashboard): Finding[] {
  const share = indicatorOf("redoRate").of(figures);
  if (figures.counts.servedOnce < MIN_CASES || share === null || share < MAX_REDO_SHARE) return [];
  return [{ name: "manyRedone", severity: "WARNING", values: { share } }];
}

function fewRated({ figures }: Dashboard): Finding[] {
  const share = indicatorOf("ratedRate").of(figures);
  if (figures.counts.servedOnce < MIN_CASES || share === null || share >= MIN_RATED_SHARE)
    return [];
  return [{ name: "fewRated", severity: "NOTE", values: { share } }];
}

function asleep({ figures }: Dashboard): Finding[] {
  const { volunteers } = figures.registered;
  const active = indicatorOf("activeVolunteers").of(figures) ?? 0;
  if (volunteers < MIN_VOLUNTEERS || active >= volunteers * MIN_ACTIVE_SHARE) return [];
  return [{ name: "asleep", severity: "NOTE", values: { volunteers, active } }];
}
