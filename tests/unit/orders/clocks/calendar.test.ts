import { SolarDay } from "tyme4ts";
import { describe, expect, test } from "vitest";
import { formatDay } from "@/lib/shared/days/china-time";
import { CALENDAR, calendarWith } from "@/tests/support/moments";

const { isWorkingDay } = CALENDAR;

/** Every day of a year, "2026-01-01". */
function listDays(year: number): string[] {
  const first = Date.UTC(year, 0, 1);
  const count = (Date.UTC(year + 1, 0, 1) - first) / 86_400_000;
  return Array.from({ length: count }, (_, n) =>
    new Date(first + n * 86_400_000).toISOString().slice(0, 10),
  );
}

/** The calendar of a second, independent library. */
function secondOpinion(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const solar = SolarDay.fromYmd(year, month, date);
  const isWeekend = [0, 6].includes(solar.getWeek().getIndex());
  return solar.getLegalHoliday()?.isWork() ?? !isWeekend;
}

describe("working days", () => {
  test.each([
    [2020, 249], // the spring holiday was made longer
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])("of %i: day by day what another library says, %i of them", (year, count) => {
    const worked = listDays(year).filter(isWorkingDay);
    expect(worked).toEqual(listDays(year).filter(secondOpinion));
    expect(worked).toHaveLength(count);
  });

  test("are those of the law where no notice is known", () => {
    const days = ["2099-10-01", "2099-10-02", "2099-10-03", "2099-10-05", "2099-10-10"];
    expect(days.map(isWorkingDay)).toEqual([false, false, false, true, false]);
  });

  test("are what a county says where it says something", () => {
    const own = calendarWith([
      { day: new Date("2026-10-01"), isWorkingDay: true },
      { day: new Date("2026-10-08"), isWorkingDay: false },
    ]);
    const days = ["2026-10-01", "2026-10-02", "2026-10-08", "2026-10-09"];
    expect(days.map(own.isWorkingDay)).toEqual([true, false, false, true]);
  });

  test("a day of the county's own holds before a holiday of the region, and that before the notice", () => {
    const day = new Date("2027-03-10");
    const notice = { day, isWorkingDay: true, kind: "NOTICE" } as const;
    const regional = { day, isWorkingDay: false, kind: "REGIONAL" } as const;
    const own = { day, isWorkingDay: true, kind: "OWN" } as const;
    const worked = (...days: Parameters<typeof calendarWith>[0] & object) =>
      calendarWith(days).isWorkingDay("2027-03-10");
    expect(worked(regional, notice)).toBe(false);
    expect(worked(notice, regional)).toBe(false);
    expect(worked(own, regional, notice)).toBe(true);
  });
});

test.each([
  ["2026-10-01T15:59:59Z", "2026-10-01"],
  ["2026-10-01T16:00:00Z", "2026-10-02"],
  ["2026-12-31T16:00:00Z", "2027-01-01"],
])("a day is a day in China: at %s it is %s", (moment, day) => {
  expect(formatDay(new Date(moment))).toBe(day);
});
