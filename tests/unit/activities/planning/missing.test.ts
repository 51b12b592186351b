import { expect, test } from "vitest";
import { findMissing, type Fixed, type Minimum } from "@/lib/activities/planning/missing";
import { buildCalendar } from "@/lib/orders/clocks/calendar";
import { USUAL_HOURS } from "@/lib/shared/days/county-hours";

const CALENDAR = buildCalendar({ ...USUAL_HOURS, calendarDays: [] });

const MINIMUMS: Minimum[] = [
  { level: "VILLAGE", platformId: "talks", amount: 4 },
  { level: "VILLAGE", platformId: "sport", amount: 1 },
  { level: "TOWNSHIP", platformId: "sport", amount: 5 },
];

const FRIDAYS: Fixed = {
  ...{ id: "fridays", level: "VILLAGE", pattern: "WEEKLY", weekdays: [5] },
  ...{ monthDay: null, nth: null, onDayOff: "BEFORE" },
};
const THE_20TH: Fixed = {
  ...{ id: "20th", level: "TOWNSHIP", pattern: "MONTH_DAY", weekdays: [] },
  ...{ monthDay: 20, nth: null, onDayOff: "BEFORE" },
};

const on = (day: string, platformId: string | null = null) => ({
  platformId,
  startsAt: new Date(`${day}T00:30:00+08:00`),
});

const DECEMBER = { first: "2026-12-01", last: "2026-12-31" };

function missing(level: "VILLAGE" | "TOWNSHIP" | "POINT", activities: ReturnType<typeof on>[]) {
  const rules = { minimums: MINIMUMS, fixedDays: [FRIDAYS, THE_20TH] };
  return findMissing({ level, ...DECEMBER, activities }, rules, CALENDAR);
}

test("an empty plan of a village misses its minima and each Friday, and nothing of a town", () => {
  expect(missing("VILLAGE", [])).toEqual([
    { kind: "MINIMUM", platformId: "talks", amount: 4, planned: 0 },
    { kind: "MINIMUM", platformId: "sport", amount: 1, planned: 0 },
    // The Friday of 1 January is off and held the day before.
    ...["04", "11", "18", "25", "31"].map((day) => ({
      ...{ kind: "FIXED_DAY", fixedDayId: "fridays", on: `2026-12-${day}` },
    })),
  ]);
});

test("what is planned counts, by its platform and its day in China", () => {
  const planned = [
    ...["04", "11", "31"].map((day) => on(`2026-12-${day}`, "talks")),
    on("2026-12-09", "sport"),
    on("2026-12-25"),
  ];
  expect(missing("VILLAGE", planned)).toEqual([
    { kind: "MINIMUM", platformId: "talks", amount: 4, planned: 3 },
    { kind: "FIXED_DAY", fixedDayId: "fridays", on: "2026-12-18" },
  ]);
});

test("a town has its own minima and the fixed days of narrower places; a 点 has none", () => {
  const found = missing("TOWNSHIP", []);
  expect(found[0]).toEqual({ kind: "MINIMUM", platformId: "sport", amount: 5, planned: 0 });
  // The 20th is a Sunday, so it is held on Friday, the 18th, as the Fridays are.
  expect(found.filter((one) => one.kind === "FIXED_DAY" && one.on === "2026-12-18")).toHaveLength(
    2,
  );
  expect(missing("POINT", [])).toEqual([]);
});

test("a fixed day that holidays move into the month is in it", () => {
  const first: Fixed = { ...THE_20TH, monthDay: 1, level: "VILLAGE" };
  const rules = { minimums: [], fixedDays: [first] };
  const plan = { level: "VILLAGE", activities: [] } as const;
  const september = { ...plan, first: "2026-09-01", last: "2026-09-30" };
  expect(findMissing(september, rules, CALENDAR).map((one) => "on" in one && one.on)).toEqual([
    "2026-09-01",
    "2026-09-30",
  ]);
});
