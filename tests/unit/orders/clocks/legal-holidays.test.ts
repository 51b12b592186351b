import { describe, expect, test } from "vitest";
import { isWorkedByNotice } from "@/lib/orders/clocks/built-in-notices";
import { isLegalHoliday, listLegalHolidays } from "@/lib/orders/clocks/legal-holidays";

/** The days off by law of a year, "01-01". */
const daysOf = (year: number) => listLegalHolidays(year).map(({ day }) => day.slice(5));

const NATIONAL = ["10-01", "10-02", "10-03"];

describe("what is off by law, as the law of the year has it", () => {
  test.each([
    ["none before there was a law", 1949, []],
    ["the first law", 1998, ["01-01", "01-28", "01-29", "01-30", "05-01", "10-01", "10-02"]],
    [
      "two days of 国庆节 more in the very autumn of 1999",
      1999,
      [...["01-01", "02-16", "02-17", "02-18", "05-01", ...NATIONAL]],
    ],
    [
      "three days in May until 2007",
      2007,
      [...["01-01", "02-18", "02-19", "02-20", "05-01", "05-02", "05-03", ...NATIONAL]],
    ],
    [
      "除夕, 清明, 端午 and 中秋 since 2008",
      2008,
      [...["01-01", "02-06", "02-07", "02-08", "04-04", "05-01", "06-08", "09-14", ...NATIONAL]],
    ],
    [
      "still 除夕 in 2013",
      2013,
      [...["01-01", "02-09", "02-10", "02-11", "04-04", "05-01", "06-12", "09-19", ...NATIONAL]],
    ],
    [
      "no 除夕 from 2014 on",
      2014,
      [...["01-01", "01-31", "02-01", "02-02", "04-05", "05-01", "06-02", "09-08", ...NATIONAL]],
    ],
    [
      "nor in 2024",
      2024,
      [...["01-01", "02-10", "02-11", "02-12", "04-04", "05-01", "06-10", "09-17", ...NATIONAL]],
    ],
    [
      "除夕 again, and 2 May, since 2025",
      2025,
      [
        ...["01-01", "01-28", "01-29", "01-30", "01-31", "04-04", "05-01", "05-02", "05-31"],
        ...[...NATIONAL, "10-06"],
      ],
    ],
    [
      "the year no notice is known of",
      2027,
      [
        ...["01-01", "02-05", "02-06", "02-07", "02-08", "04-05", "05-01", "05-02", "06-09"],
        ...["09-15", ...NATIONAL],
      ],
    ],
    [
      "中秋 and 国庆 on one day",
      2031,
      [
        ...["01-01", "01-22", "01-23", "01-24", "01-25", "04-05", "05-01", "05-02", "06-24"],
        ...["10-01", "10-01", "10-02", "10-03"],
      ],
    ],
  ])("%s: %i", (_, year, days) => {
    expect(daysOf(year)).toEqual(days);
  });

  test("no notice of the State Council since 2008 has such a day worked", () => {
    const years = Array.from({ length: 19 }, (_, n) => 2008 + n);
    const days = years.flatMap(listLegalHolidays);
    expect(days.filter(({ day }) => isWorkedByNotice(day))).toEqual([]);
  });

  test("a day is asked for alone", () => {
    expect(isLegalHoliday("2027-02-05")).toBe(true);
    expect(isLegalHoliday("2024-02-09")).toBe(false);
  });
});
