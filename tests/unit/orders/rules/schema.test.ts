import { describe, expect, test } from "vitest";
import type * as z from "zod";
import {
  dropDaysSchema,
  saveNoticeSchema,
  setRegionalHolidaySchema,
  setDaysSchema,
  setHoursSchema,
  setTimeLimitSchema,
  setWaveRuleSchema,
  setWeightsSchema,
  weightsViewSchema,
} from "@/lib/orders/rules/schema";
import { DEFAULT_WEIGHTS } from "@/lib/orders/dispatch/weights";

/** The error of each field, "amount: between". */
function complaints(schema: z.ZodType, form: object): string[] {
  const { error } = schema.safeParse(form);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

const limit = { step: "REVIEW", urgency: "NORMAL", amount: "2", unit: "DAYS" };

describe("a limit", () => {
  test("is a whole number of days or hours", () => {
    expect(setTimeLimitSchema.parse(limit)).toEqual({ ...limit, amount: 2 });
  });

  test.each([
    [{ amount: "0" }, "amount: between"],
    [{ amount: "1001" }, "amount: between"],
    [{ amount: "1.5" }, "amount: wholeNumber"],
    [{ amount: "-1" }, "amount: wholeNumber"],
    [{ amount: undefined }, "amount: required"],
    [{ unit: "WEEKS" }, "unit: pickOne"],
    [{ step: "SLEEP" }, "step: pickOne"],
    [{ categoryId: "repairs" }, "categoryId: pickOne"],
  ])("%j is told: %s", (wrong, complaint) => {
    expect(complaints(setTimeLimitSchema, { ...limit, ...wrong })).toEqual([complaint]);
  });
});

test("waves are few and not too many at once", () => {
  const rule = { urgency: "URGENT", size: "51", waves: "11" };
  expect(complaints(setWaveRuleSchema, rule)).toEqual(["size: between", "waves: between"]);
});

describe("days", () => {
  test("are all from the first to the last", () => {
    const form = { from: "2027-02-27", to: "2027-03-01", kind: "OFF", note: "春节" };
    expect(setDaysSchema.parse(form)).toEqual(
      ["2027-02-27", "2027-02-28", "2027-03-01"].map((day) => ({
        day,
        isWorkingDay: false,
        note: "春节",
      })),
    );
    expect(setDaysSchema.parse({ from: "2027-02-20", kind: "WORKING" })).toEqual([
      { day: "2027-02-20", isWorkingDay: true, note: null },
    ]);
  });

  test.each([
    [{ to: "2027-02-26" }, "to: dayOrder"],
    [{ to: "2028-02-26" }, "to: tooManyDays"],
    [{ from: "2027-02-30" }, "from: day"],
    [{ from: "0001-01-01" }, "from: dayFar"],
    [{ kind: undefined }, "kind: pickOne"],
  ])("%j is told: %s", (wrong, complaint) => {
    const form = { from: "2027-02-27", kind: "OFF", ...wrong };
    expect(complaints(setDaysSchema, form)).toContain(complaint);
  });

  test("to take away is at least one", () => {
    expect(complaints(dropDaysSchema, {})).toEqual(["days: pickOne"]);
    expect(dropDaysSchema.parse({ days: "2027-02-06" })).toEqual({
      kind: "OWN",
      days: ["2027-02-06"],
    });
  });
});

describe("a notice", () => {
  const text = "一、元旦：1月1日放假。";
  const read = (form: object) =>
    saveNoticeSchema.parse({ intent: "SAVE", year: "2027", text, ...form }).isSeen;

  test("is saved only if the same text has been shown", () => {
    expect(read({ seen: text })).toBe(true);
    expect(read({ seen: `${text}改` })).toBe(false);
    expect(read({})).toBe(false);
    expect(read({ seen: text, intent: "TRY" })).toBe(false);
  });

  test("that cannot be read names the line", () => {
    const form = { intent: "TRY", year: "2027", text: "通知\n一、元旦：1月1日休假" };
    expect(saveNoticeSchema.safeParse(form).error?.issues).toMatchObject([
      { path: ["text"], message: "noticeLine", params: { line: 2, text: "一、元旦：1月1日休假" } },
    ]);
  });

  test("is of a year that a calendar is kept for", () => {
    const form = { intent: "TRY", year: "2027", text: `2101年部分节假日安排\n${text}` };
    expect(complaints(saveNoticeSchema, form)).toEqual(["text: dayFar"]);
  });
});

test("a holiday of the region is some days with a name", () => {
  const form = { name: "古尔邦节", from: "2027-05-16", to: "2027-05-18", replaces: "2027-05-15" };
  expect(setRegionalHolidaySchema.parse(form)).toEqual({
    ...{ name: "古尔邦节", days: ["2027-05-16", "2027-05-17", "2027-05-18"] },
    replaces: ["2027-05-15"],
  });
  const told = (wrong: object) => complaints(setRegionalHolidaySchema, { ...form, ...wrong });
  expect(told({ name: undefined })).toEqual(["name: required"]);
  expect(told({ to: "2027-05-26" })).toEqual(["to: holidayTooLong"]);
  expect(told({ to: "2027-05-15" })).toEqual(["to: dayOrder"]);
});

test.each([
  [{ closingMinute: "1170" }, []],
  [{ closingMinute: "1171" }, ["closingMinute: pickOne"]],
  [{ closingMinute: "720" }, ["closingMinute: pickOne"]], // nobody closes at noon
  [{ quietFrom: "12" }, ["quietFrom: pickOne"]],
  [{ quietTo: "12" }, ["quietTo: pickOne"]],
])("hours of a county are within bounds: %j", (wrong, told) => {
  const form = { closingMinute: "1080", quietFrom: "22", quietTo: "7", ...wrong };
  expect(complaints(setHoursSchema, form)).toEqual(told);
});

describe("weights", () => {
  const form = Object.fromEntries(
    Object.entries(DEFAULT_WEIGHTS).map(([factor, weight]) => [factor, String(weight)]),
  );

  test("are from 0 to 100, and not all 0", () => {
    expect(setWeightsSchema.parse({ intent: "TRY", ...form }).weights).toEqual(DEFAULT_WEIGHTS);
    expect(complaints(setWeightsSchema, { intent: "TRY", ...form, LOAD: "101" })).toEqual([
      "LOAD: between",
    ]);
    const nothing = Object.fromEntries(Object.keys(form).map((factor) => [factor, "0"]));
    expect(complaints(setWeightsSchema, { intent: "SAVE", ...nothing })).toEqual([
      "CATEGORY: someWeight",
    ]);
  });

  test("wrongly said in an address are as if not said", () => {
    expect(weightsViewSchema.parse({ LOAD: "1000", DISTANCE: "7" })).toEqual({ DISTANCE: 7 });
  });
});
