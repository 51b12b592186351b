import { describe, expect, test } from "vitest";
import { parseLine, parsePastedDays } from "@/lib/orders/rules/pasted-days";

const readOut = (line: string) =>
  parseLine(line)?.map(({ day, isWorkingDay, note }) =>
    [day, isWorkingDay ? "works" : "off", note].filter(Boolean).join(" "),
  );

describe("a line of the notice", () => {
  test.each([
    ["2027-02-06 补班 春节", ["2027-02-06 works 春节"]],
    ["2027-2-6 放假", ["2027-02-06 off"]],
    ["2027/02/06，上班，春节 调休", ["2027-02-06 works 春节 调休"]],
    ["2027年2月6日：休 春节", ["2027-02-06 off 春节"]],
    ["2027.02.06\toff\tSpring Festival", ["2027-02-06 off Spring Festival"]],
    ["2027-01-01 至 2027-01-03 放假 元旦", ["01", "02", "03"].map((d) => `2027-01-${d} off 元旦`)],
    ["2026年12月31日到2027年1月1日 放假", ["2026-12-31 off", "2027-01-01 off"]],
    ["2027-02-27 to 2027-03-01 working", ["02-27", "02-28", "03-01"].map((d) => `2027-${d} works`)],
  ])("%s", (line, days) => {
    expect(readOut(line)).toEqual(days);
  });

  test.each([
    "春节放假八天",
    "2027-02-30 放假", // no such day
    "2027-02-06", // neither off nor worked
    "2027-02-06 调休", // may mean either
    "2027-02-11 至 2027-02-05 放假", // backwards
    "2027-01-01 至 9999-12-31 放假",
    `2027-02-06 放假 ${"春".repeat(41)}`,
  ])("%s cannot be read", (line) => {
    expect(parseLine(line)).toBeNull();
  });
});

test("a line of thousands of commas does not take longer than others", () => {
  // Tried in every way it could be split, as once it was, 400 took half a minute.
  expect(parseLine(`2027-02-06 ${",".repeat(5000)}\u2028x\u2028y\u2028z`)).toBeNull();
  expect(parseLine(`2027-02-06 ${" ,".repeat(5000)}`)).toBeNull();
});

test("of a day said twice the last counts, and empty lines do not matter", () => {
  expect(parsePastedDays("\n2027-02-05 至 2027-02-06 放假\r\n\n2027-02-06 补班\n")).toEqual({
    days: [
      { day: "2027-02-05", isWorkingDay: false, note: null },
      { day: "2027-02-06", isWorkingDay: true, note: null },
    ],
  });
});

test("the line that cannot be read is named", () => {
  expect(parsePastedDays("2027-02-06 补班\n\n春节")).toEqual({
    unreadable: { line: 3, text: "春节" },
  });
});
