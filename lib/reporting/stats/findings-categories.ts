import type { CategoryRow, Dashboard } from "@/lib/reporting/stats/dashboard";
import type { Finding, Rule } from "@/lib/reporting/stats/finding";
import { findGaps } from "@/lib/orders/demand/gaps";
import { indicatorOf } from "@/lib/reporting/stats/indicators";
import { isRunning } from "@/lib/reporting/stats/period";

/** Ten waits give a median that one long one does not move. */
const MIN_WAITS = 10;

/** Half as long again as all wishes, and more than a day: people notice. */
const SLOW_FACTOR = 1.5;
const SLOW_HOURS = 24;

/** Asked three times and never served: no accident. */
const MIN_ASKED = 3;

/** Two wishes a month without a volunteer: worth recruiting for. */
const MIN_LACKING = 2;

/** Rules about categories. A category masked for the reader is never mentioned. */
export const CATEGORY_RULES: Rule[] = [slowCategory, neverServed, gap];

function slowCategory({ categories, figures }: Dashboard): Finding[] {
  const usual = indicatorOf("wholeMedian").of(figures);
  const [slowest] = categories
    .flatMap(({ wait, ...category }) => {
      const hours = wait?.medianHours ?? null;
      const isKnown = wait !== null && wait.count >= MIN_WAITS && hours !== null;
      return isKnown ? [{ category, hours }] : [];
    })
    .toSorted((a, b) => b.hours - a.hours);
  if (!slowest || usual === null) return [];
  const { category, hours } = slowest;
  if (hours < SLOW_HOURS || hours < usual * SLOW_FACTOR) return [];
  return [
    {
      name: "slowCategory",
      severity: "NOTE",
      values: { hours, usual },
      category: pickNames(category),
    },
  ];
}

/** The most asked for of the categories never served, and how many others there are. */
function neverServed({ categories, coverage }: Dashboard): Finding[] {
  const never = categories
    .flatMap((category) => {
      const { name, asked } = category;
      const isNever = coverage.neverServed.includes(name) && asked !== null;
      return isNever && asked >= MIN_ASKED ? [{ category, asked }] : [];
    })
    .toSorted((a, b) => b.asked - a.asked);
  const [first] = never;
  if (!first) return [];
  const values = { asked: first.asked, others: never.length - 1 };
  return [
    { name: "neverServed", severity: "WARNING", values, category: pickNames(first.category) },
  ];
}

/** Too few volunteers (HANDS), or enough of them and wishes that went unserved all the same (CARE). */
function gap({ demand, period, now }: Dashboard): Finding[] {
  const [worst] = findGaps(demand, isRunning(period, now));
  if (!worst || worst.lacking < MIN_LACKING) return [];
  const { placeId, place, category, categoryEn, volunteers, teams } = worst;
  const isShort = worst.need - worst.capacity >= MIN_LACKING;
  return [
    {
      name: "gap",
      severity: "WARNING",
      values: {
        lacks: isShort ? "HANDS" : "CARE",
        need: Math.round(worst.need),
        share: worst.unservedShare,
        volunteers,
        teams,
      },
      places: [{ id: placeId, name: place }],
      category: { name: category, nameEn: categoryEn },
    },
  ];
}

function pickNames({ name, nameEn }: Pick<CategoryRow, "name" | "nameEn">) {
  return { name, nameEn };
}
