import { describe, expect, test } from "vitest";
import type * as z from "zod";
import {
  dropDaysSchema,
  pasteDaysSchema,
  setDaysSchema,
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

  test("pasted ones name the line that cannot be read", () => {
    const { error } = pasteDaysSchema.safeParse({ lines: "2027-02-06 补班\n春节放假" });
    expect(error?.issues).toMatchObject([
      { path: ["lines"], message: "calendarLine", params: { line: 2, text: "春节放假" } },
    ]);
    expect(complaints(pasteDaysSchema, { lines: "2199-02-06 补班" })).toEqual(["lines: dayFar"]);
  });

  test("to take away is at least one", () => {
    expect(complaints(dropDaysSchema, {})).toEqual(["days: pickOne"]);
    expect(dropDaysSchema.parse({ days: "2027-02-06" })).toEqual({ days: ["2027-02-06"] });
  });
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
