import { describe, expect, test } from "vitest";
import { startOfDay } from "@/lib/shared/days/china-time";
import { addDays, parseDay } from "@/lib/shared/days/days";
import { DAY_MS } from "@/lib/shared/days/durations";
import { findIslamicDays, findLunarDay, findTombSweepingDay } from "@/lib/shared/days/lunar-days";

const YEARS = Array.from({ length: 100 }, (_, n) => 2000 + n);

/** What was or is in the calendars people hang on the wall: 春节, 清明, 端午, 中秋. */
const KNOWN: [number, string, string, string, string][] = [
  [2000, "02-05", "04-04", "06-06", "09-12"],
  [2004, "01-22", "04-04", "06-22", "09-28"],
  [2008, "02-07", "04-04", "06-08", "09-14"],
  [2009, "01-26", "04-04", "05-28", "10-03"], // after a leap fifth month
  [2012, "01-23", "04-04", "06-23", "09-30"],
  [2014, "01-31", "04-05", "06-02", "09-08"],
  [2017, "01-28", "04-04", "05-30", "10-04"],
  [2020, "01-25", "04-04", "06-25", "10-01"],
  [2023, "01-22", "04-05", "06-22", "09-29"],
  [2024, "02-10", "04-04", "06-10", "09-17"],
  [2025, "01-29", "04-04", "05-31", "10-06"],
  [2026, "02-17", "04-05", "06-19", "09-25"],
  [2027, "02-06", "04-05", "06-09", "09-15"], // the new moon is four minutes before midnight
  [2028, "01-26", "04-04", "05-28", "10-03"],
  [2029, "02-13", "04-04", "06-16", "09-22"],
  [2030, "02-03", "04-05", "06-05", "09-12"], // seven minutes after it
  [2033, "01-31", "04-04", "06-01", "09-08"],
];

describe("days by the moon and the sun", () => {
  test.each(KNOWN)("of %i", (year, spring, tombs, boats, moon) => {
    const days = [
      findLunarDay(year, 1, 1),
      findTombSweepingDay(year),
      findLunarDay(year, 5, 5),
      findLunarDay(year, 8, 15),
    ];
    expect(days).toEqual([spring, tombs, boats, moon].map((day) => `${year}-${day}`));
  });

  test.each([
    [1, 1, [2027, 2030]], // the two new moons that the platform has on the wrong side of midnight
    [5, 5, []],
    [8, 15, []],
  ])("of a hundred years, lunar %i/%i: as the platform has them, but for %j", (month, day, but) => {
    const differ = YEARS.filter(
      (year) => CHINESE.format(parseDay(findLunarDay(year, month, day))) !== `${month}/${day}`,
    );
    expect(differ).toEqual(but);
  });

  test("清明 of a hundred years: as the sun moves", () => {
    for (const year of YEARS) {
      const day = findTombSweepingDay(year);
      expect(sunLongitude(startOfDay(day))).toBeLessThan(15);
      expect(sunLongitude(startOfDay(addDays(day, 1)))).toBeGreaterThanOrEqual(15);
    }
  });
});

/** The day of the lunar month, "8/15", by the platform; a leap month is "8bis". */
const CHINESE = {
  format(day: Date): string {
    const parts = new Intl.DateTimeFormat("en-u-ca-chinese-nu-latn", {
      ...{ timeZone: "UTC", month: "numeric", day: "numeric" },
    }).formatToParts(day);
    const read = (type: string) => parts.find((part) => part.type === type)?.value;
    return `${read("month")}/${read("day")}`;
  },
};

/** The apparent longitude of the sun in degrees, to a hundredth: Meeus, Astronomical Algorithms, chapter 25. */
function sunLongitude(moment: Date): number {
  const t = (moment.getTime() - Date.UTC(2000, 0, 1, 12)) / DAY_MS / 36525;
  const mean = 280.46646 + t * (36000.76983 + t * 0.0003032);
  const anomaly = 357.52911 + t * (35999.05029 - t * 0.0001537);
  const center =
    (1.914602 - t * (0.004817 + t * 0.000014)) * sine(anomaly) +
    (0.019993 - t * 0.000101) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  return (mean + center - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)) % 360;
}

const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);

describe("days of an Islamic month", () => {
  /** 肉孜节 and 古尔邦节 as 新疆 announced them. */
  test.each([
    [2022, "2022-05-03", "2022-07-10"],
    [2023, "2023-04-22", "2023-06-29"],
    [2024, "2024-04-10", "2024-06-17"],
  ])("of %i are those that were announced", (year, fast, feast) => {
    expect(findIslamicDays(year, 10, 1)).toEqual([fast]);
    expect(findIslamicDays(year, 12, 10)).toEqual([feast]);
  });

  test("may be twice in a year, or a day from what is announced", () => {
    expect(findIslamicDays(2033, 10, 1)).toEqual(["2033-01-03", "2033-12-23"]);
    expect(findIslamicDays(2025, 12, 10)).toEqual(["2025-06-07"]); // announced for the 6th
  });
});
