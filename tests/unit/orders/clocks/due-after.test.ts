import { describe, expect, test } from "vitest";
import { dueAfter } from "@/lib/orders/clocks/clock";
import { defaultHours } from "@/lib/shared/days/county-hours";
import {
  at,
  CALENDAR,
  days,
  hours,
  formatMoment,
  workingDays,
  calendarWith,
  wakingHours,
} from "@/tests/support/moments";

const due = (start: string, limit: Parameters<typeof dueAfter>[1], calendar = CALENDAR) =>
  formatMoment(dueAfter(at(start), limit, calendar));

// September and October 2026, as published:
//
//   Mon Tue Wed Thu Fri Sat Sun
//    14  15  16  17  18  --  20   Sunday the 20th is worked (调休)
//    21  22  23  24  --  --  --   中秋 from the 25th to the 27th
//    28  29  30  --  --  --  --   国庆 from the 1st …
//    --  --  --   8   9  10  --   … to the 7th; Saturday the 10th is worked
//    12  13 …
describe("a limit in working days: the day it starts does not count, and it ends at 18:00", () => {
  test.each([
    // starts        days  ends
    ["09-14 09:00", 1, "09-15 18:00"],
    ["09-14 09:00", 3, "09-17 18:00"],
    ["09-14 00:00", 1, "09-15 18:00"], // the first minute of a day is that day
    ["09-14 23:59", 1, "09-15 18:00"], // and so is the last
    ["09-14 18:00", 1, "09-15 18:00"], // after closing time no other day starts

    // weekends
    ["11-20 10:00", 1, "11-23 18:00"], // from Friday to Monday
    ["11-20 10:00", 5, "11-27 18:00"],
    ["11-21 10:00", 1, "11-23 18:00"], // started on a Saturday
    ["11-22 23:00", 1, "11-23 18:00"], // or on a Sunday

    // a weekend that is worked
    ["09-18 10:00", 1, "09-20 18:00"],
    ["09-18 10:00", 2, "09-21 18:00"],
    ["09-19 10:00", 1, "09-20 18:00"],
    ["10-09 10:00", 1, "10-10 18:00"],
    ["10-09 10:00", 2, "10-12 18:00"],

    // 中秋 and 国庆
    ["09-24 18:30", 1, "09-28 18:00"],
    ["09-30 09:00", 1, "10-08 18:00"],
    ["09-30 09:00", 5, "10-13 18:00"],
    ["10-03 12:00", 1, "10-08 18:00"], // started in the middle of the holiday
    ["10-03 12:00", 3, "10-10 18:00"],
    ["10-07 23:59", 1, "10-08 18:00"],
    ["09-21 09:00", 10, "10-12 18:00"], // over both

    // 春节: from the 15th to the 23rd, the Saturdays before and after are worked
    ["02-13 09:00", 1, "02-14 18:00"],
    ["02-13 09:00", 2, "02-24 18:00"],
    ["02-13 09:00", 6, "02-28 18:00"],
  ])("from %s, %i of them: %s", (start, amount, end) => {
    expect(due(start, workingDays(amount))).toBe(end);
  });
});

describe("a limit in plain days counts holidays too, and ends at 18:00", () => {
  test.each([
    ["09-30 09:00", 7, "10-07 18:00"],
    ["11-20 19:00", 1, "11-21 18:00"],
    ["12-20 08:00", 7, "12-27 18:00"],
  ])("from %s, %i of them: %s", (start, amount, end) => {
    expect(due(start, days(amount))).toBe(end);
  });
});

describe("a limit in hours runs day and night", () => {
  test.each([
    ["09-14 09:30", 4, "09-14 13:30"],
    ["09-30 20:00", 24, "10-01 20:00"], // into the holiday
    ["11-20 23:15", 2, "11-21 01:15"],
    ["03-08 12:00", 24, "03-09 12:00"], // summer time begins elsewhere
    ["11-01 00:30", 24, "11-02 00:30"], // and ends
  ])("from %s, %i of them: %s", (start, amount, end) => {
    expect(due(start, hours(amount))).toBe(end);
  });
});

describe("a limit in waking hours stands still in the night of the county", () => {
  test.each([
    ["11-20 10:00", 15, "11-21 10:00"],
    ["11-20 21:30", 2, "11-21 08:30"], // on a Saturday, too
    ["11-20 22:30", 2, "11-21 09:00"],
  ])("from %s, %i of them: %s", (start, amount, end) => {
    expect(due(start, wakingHours(amount))).toBe(end);
  });

  test("which is later in the far west", () => {
    const west = calendarWith([], defaultHours("652301"));
    expect(due("11-20 22:30", wakingHours(2), west)).toBe("11-21 09:30");
  });
});

test("a limit in days ends when the county closes", () => {
  const west = calendarWith([], defaultHours("652301"));
  expect(due("11-20 10:00", workingDays(1), west)).toBe("11-23 19:30");
  expect(due("11-20 20:00", days(1), west)).toBe("11-21 19:30");
});

describe("a county has days of its own", () => {
  const own = calendarWith([
    { day: new Date("2026-09-15"), isWorkingDay: false },
    { day: new Date("2026-10-07"), isWorkingDay: true },
    { day: new Date("2026-10-10"), isWorkingDay: false },
  ]);

  test.each([
    ["09-14 09:00", 1, "09-16 18:00"],
    ["09-30 09:00", 1, "10-07 18:00"],
    ["09-30 09:00", 4, "10-12 18:00"],
  ])("from %s, %i working days: %s", (start, amount, end) => {
    expect(due(start, workingDays(amount), own)).toBe(end);
  });

  test("which change no limit in plain days or hours", () => {
    expect(due("09-14 09:00", days(1), own)).toBe("09-15 18:00");
    expect(due("09-14 09:00", hours(24), own)).toBe("09-15 09:00");
  });
});
