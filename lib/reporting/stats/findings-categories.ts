import type { CategoryRow, Dashboard } from "@/lib/reporting/stats/dashboard";
import type { Finding, Rule } from "@/lib/reporting/stats/finding";
import { findGaps } from "@/lib/orders/demand/gaps";
import { indicatorOf } from "@/lib/reporting/stats/indicators";
import { isRunning } from "@/lib/reporting/stats/period";

/** Ten waits give a median that one long one does not move. */
const ENOUGH_WAITS = 10;

/** Half as long again as all wishes, and more than a day: somebody notices. */
const MUCH_LONGER = 1.5;
const LONG_HOURS = 24;

/** Asked three times and never served: no accident. */
const ENOUGH_ASKED = 3;

/** Two wishes a month that find nobody: worth asking around for hands. */
const ENOUGH_LACKING = 2;

/** What is asked for; a category masked for the reader is never spoken of. */
export const CATEGORY_RULES: Rule[] = [slowCategory, neverServed, gap];

function slowCategory({ categories, figures }: Dashboard): Finding[] {
  const usual = indicatorOf("wholeMedian").of(figures);
  const [slowest] = categories
    .flatMap(({ wait, ...category }) => {
      const hours = wait?.medianHours ?? null;
      const isKnown = wait !== null && wait.count >= ENOUGH_WAITS && hours !== null;
      return isKnown ? [{ category, hours }] : [];
    })
    .toSorted((a, b) => b.hours - a.hours);
  if (!slowest || usual === null) return [];
  const { category, hours } = slowest;
  if (hours < LONG_HOURS || hours < usual * MUCH_LONGER) return [];
  return [
    { name: "slowCategory", severity: "NOTE", values: { hours, usual }, category: named(category) },
  ];
}

/** The one most asked for of those never served, and how many there are. */
function neverServed({ categories, coverage }: Dashboard): Finding[] {
  const never = categories
    .flatMap((category) => {
      const { name, asked } = category;
      const isNever = coverage.neverServed.includes(name) && asked !== null;
      return isNever && asked >= ENOUGH_ASKED ? [{ category, asked }] : [];
    })
    .toSorted((a, b) => b.asked - a.asked);
  const [first] = never;
  if (!first) return [];
  const values = { asked: first.asked, others: never.length - 1 };
  return [{ name: "neverServed", severity: "WARNING", values, category: named(first.category) }];
}

/** Too few hands, or hands enough and wishes that went unserved all the same. */
function gap({ demand, period, now }: Dashboard): Finding[] {
  const [worst] = findGaps(demand, isRunning(period, now));
  if (!worst || worst.lacking < ENOUGH_LACKING) return [];
  const { placeId, place, category, categoryEn, hands, teams } = worst;
  const isShort = worst.need - worst.capacity >= ENOUGH_LACKING;
  return [
    {
      name: "gap",
      severity: "WARNING",
      values: {
        lacks: isShort ? "HANDS" : "CARE",
        need: Math.round(worst.need),
        share: worst.unservedShare,
        hands,
        teams,
      },
      places: [{ id: placeId, name: place }],
      category: { name: category, nameEn: categoryEn },
    },
  ];
}

function named({ name, nameEn }: Pick<CategoryRow, "name" | "nameEn">) {
  return { name, nameEn };
}
