import { beforeAll, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { DEFAULT_WEIGHTS } from "@/lib/orders/dispatch/weights";
import {
  dropDays,
  dropTimeLimit,
  dropWaveRule,
  pasteDays,
  setCenter,
  setDays,
  setTimeLimit,
  setWaveRule,
  setWeights,
} from "@/lib/orders/rules/actions";
import { aCenter, aStaff } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

let admin: StaffActor;
beforeAll(async () => {
  const { id } = await aCenter();
  admin = await aStaff(id, { isAdmin: true });
});

const REVIEW = { step: "REVIEW", urgency: "NORMAL" };

test("a time limit is set and taken back", async () => {
  await mustSubmit(setTimeLimit, admin, { ...REVIEW, amount: 3, unit: "WORKING_DAYS" });
  expect(await db.timeLimit.findMany()).toMatchObject([{ ...REVIEW, amount: 3 }]);
  await mustSubmit(dropTimeLimit, admin, REVIEW);
  expect(await db.timeLimit.count()).toBe(0);
});

test("a time limit is a whole number within bounds, and each mistake is said at its field", async () => {
  const shown = await submit(setTimeLimit, admin, { ...REVIEW, amount: "1.5", unit: "WEEKS" });
  expect(shown).toMatchObject({ fieldErrors: { amount: ["wholeNumber"], unit: ["pickOne"] } });
  const much = await submit(setTimeLimit, admin, { ...REVIEW, amount: 1001, unit: "DAYS" });
  expect(much).toMatchObject({
    fieldErrors: { amount: ["between"] },
    values: { amount: ["1001"] },
  });
});

test("a rule of waves is set and taken back", async () => {
  await mustSubmit(setWaveRule, admin, { urgency: "URGENT", size: 2, waves: 1 });
  expect(await db.waveRule.findMany()).toMatchObject([{ size: 2, waves: 1 }]);
  await mustSubmit(dropWaveRule, admin, { urgency: "URGENT" });
  expect(await db.waveRule.count()).toBe(0);
});

test("the numbers of a county are set together", async () => {
  const numbers = { redoDays: 20, disclosureDays: 3, volunteerLoad: 4, teamLoad: 30 };
  await mustSubmit(setCenter, admin, numbers);
  expect(await db.center.findFirst()).toMatchObject(numbers);
  const { redoDays: _, ...others } = numbers;
  expect(await submit(setCenter, admin, others)).toMatchObject({
    fieldErrors: { redoDays: ["required"] },
  });
});

test("days are set from one to another, pasted from a notice, and taken back", async () => {
  const days = async () => (await db.calendarDay.findMany()).length;
  await mustSubmit(setDays, admin, { from: "2031-01-01", to: "2031-01-03", kind: "OFF" });
  expect(await days()).toBe(3);
  await mustSubmit(pasteDays, admin, { lines: "2031-01-04 补班 元旦" });
  expect(await days()).toBe(4);
  await mustSubmit(dropDays, admin, { days: ["2031-01-01", "2031-01-04"] });
  expect(await days()).toBe(2);
});

test("days that make no sense are said at their field", async () => {
  const backwards = { from: "2031-01-03", to: "2031-01-01", kind: "OFF" };
  expect(await submit(setDays, admin, backwards)).toMatchObject({
    fieldErrors: { to: ["dayOrder"] },
  });
  expect(await submit(pasteDays, admin, { lines: "someday" })).toMatchObject({
    fieldErrors: { lines: ["calendarLine"] },
  });
  expect(await submit(dropDays, admin, {})).toMatchObject({ fieldErrors: { days: ["pickOne"] } });
});

test("weights are tried in the address of the page, and saved", async () => {
  const weights = { ...DEFAULT_WEIGHTS, DISTANCE: 77 };
  const tried = await mustSubmit(setWeights, admin, { intent: "TRY", ...weights });
  expect(tried.to).toContain("DISTANCE=77");
  const saved = await mustSubmit(setWeights, admin, { intent: "SAVE", ...weights });
  expect(saved.to).toBe("/admin/rules/weights?saved=yes");
  const nothing = Object.fromEntries(Object.keys(weights).map((name) => [name, 0]));
  expect(await submit(setWeights, admin, { intent: "SAVE", ...nothing })).toMatchObject({
    fieldErrors: { CATEGORY: ["someWeight"] },
  });
});
