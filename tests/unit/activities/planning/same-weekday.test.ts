import { expect, test } from "vitest";
import { sameWeekday } from "@/lib/activities/planning/same-weekday";

test.each([
  ["2026-12-04", "2027-01-01", "2027-01-01"], // the first Friday
  ["2026-12-11", "2027-01-01", "2027-01-08"],
  ["2026-12-31", "2027-01-01", "2027-01-28"], // the fifth Thursday: the last of a month with four
  ["2027-01-29", "2027-02-01", "2027-02-26"], // the fifth Friday
  ["2027-01-30", "2027-05-01", "2027-05-29"], // the fifth Saturday, which May has too
  ["2026-12-01", "2027-02-01", "2027-02-02"],
])("%s becomes, in the month of %s, %s", (day, first, there) => {
  expect(sameWeekday(day, first)).toBe(there);
});
