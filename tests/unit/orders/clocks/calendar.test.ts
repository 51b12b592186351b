import { SolarDay } from "tyme4ts";
import { describe, expect, test } from "vitest";
import { buildCalendar, KNOWN_UNTIL } from "@/lib/orders/clocks/calendar";
import { formatDay } from "@/lib/shared/days/china-time";

const calendar = buildCalendar([]);

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
    const worked = listDays(year).filter(calendar);
    expect(worked).toEqual(listDays(year).filter(secondOpinion));
    expect(worked).toHaveLength(count);
  });

  test("are known at least until the end of 2026, and then it is Monday to Friday", () => {
    expect(KNOWN_UNTIL >= "2026-12-31").toBe(true);
    expect(["2099-10-01", "2099-10-02", "2099-10-03"].map(calendar)).toEqual([true, true, false]);
  });

  test("are what a county says where it says something", () => {
    const own = buildCalendar([
      { day: new Date("2026-10-01"), isWorkingDay: true },
      { day: new Date("2026-10-08"), isWorkingDay: false },
    ]);
    expect(["2026-10-01", "2026-10-02", "2026-10-08", "2026-10-09"].map(own)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

test.each([
  ["2026-10-01T15:59:59Z", "2026-10-01"],
  ["2026-10-01T16:00:00Z", "2026-10-02"],
  ["2026-12-31T16:00:00Z", "2027-01-01"],
])("a day is a day in China: at %s it is %s", (moment, day) => {
  expect(formatDay(new Date(moment))).toBe(day);
});
