import { describe, expect, test } from "vitest";
import { listRegionalHolidays, suggestHolidays } from "@/lib/orders/rules/regional-holidays";

const regional = (note: string, ...days: string[]) =>
  days.map((day) => ({ day: new Date(day), kind: "REGIONAL" as const, note }));

const FAST = { festival: "EID_AL_FITR", from: "2027-03-10" };
const FEAST = { festival: "EID_AL_ADHA", from: "2027-05-17" };

describe("holidays of the region are suggested", () => {
  test("in 新疆 and 宁夏, as long as each is by its law, and nowhere else", () => {
    expect(suggestHolidays("652301", 2027, [])).toEqual([
      { ...FAST, to: "2027-03-10" },
      { ...FEAST, to: "2027-05-19" },
    ]);
    expect(suggestHolidays("640104", 2027, [])).toEqual([
      { ...FAST, to: "2027-03-11" },
      { ...FEAST, to: "2027-05-18" },
    ]);
    expect(suggestHolidays("140105", 2027, [])).toEqual([]);
    expect(suggestHolidays(null, 2027, [])).toEqual([]);
  });

  test("until the county has them, also a day earlier, under whatever name", () => {
    const days = regional("开斋节", "2027-03-09");
    expect(suggestHolidays("640104", 2027, days)).toMatchObject([FEAST]);
    const own = [{ day: new Date("2027-03-10"), kind: "OWN" as const, note: "肉孜节" }];
    expect(suggestHolidays("640104", 2027, own)).toHaveLength(2);
  });

  test("twice in a year, if the moon has it so", () => {
    const days = suggestHolidays("652301", 2033, []).map(({ from }) => from);
    expect(days).toEqual(["2033-01-03", "2033-03-12", "2033-12-23"]);
  });
});

test("the days of a holiday are one, those of another time another", () => {
  const days = [
    ...regional("肉孜节", "2033-01-03", "2033-12-24", "2033-12-23"),
    ...regional("古尔邦节", "2033-03-12"),
    { day: new Date("2033-05-01"), kind: "NOTICE" as const, note: "劳动节" },
  ];
  expect(listRegionalHolidays(days)).toEqual([
    { name: "肉孜节", from: "2033-01-03", to: "2033-01-03" },
    { name: "古尔邦节", from: "2033-03-12", to: "2033-03-12" },
    { name: "肉孜节", from: "2033-12-23", to: "2033-12-24" },
  ]);
});
