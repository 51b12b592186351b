import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { daysBetween, formatUtcDay, parseDay } from "@/lib/shared/days/days";
import { db } from "@/lib/shared/db/db";
import { DEFAULT_WEIGHTS } from "@/lib/orders/dispatch/weights";
import {
  dropDays,
  dropNotice,
  dropTimeLimit,
  dropWaveRule,
  saveNotice,
  setCenter,
  setDays,
  setHours,
  setRegionalHoliday,
  setTimeLimit,
  setWaveRule,
  setWeights,
} from "@/lib/orders/rules/actions";
import { aCenter, aStaff, present } from "@/tests/support/factories";
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

test("days are set from one to another, and taken back", async () => {
  const days = async () => (await db.calendarDay.findMany()).length;
  await mustSubmit(setDays, admin, { from: "2031-01-01", to: "2031-01-03", kind: "OFF" });
  expect(await days()).toBe(3);
  await mustSubmit(dropDays, admin, { days: ["2031-01-01", "2031-01-03"] });
  expect(await days()).toBe(1);
  await mustSubmit(dropDays, admin, { days: ["2031-01-02"] });
  expect(await days()).toBe(0);
});

test("days that make no sense are said at their field", async () => {
  const backwards = { from: "2031-01-03", to: "2031-01-01", kind: "OFF" };
  expect(await submit(setDays, admin, backwards)).toMatchObject({
    fieldErrors: { to: ["dayOrder"] },
  });
  expect(await submit(dropDays, admin, {})).toMatchObject({ fieldErrors: { days: ["pickOne"] } });
});

test("an invitation has no limit that runs out at night", async () => {
  const wave = { step: "WAVE", urgency: "URGENT", amount: 2 };
  expect(await submit(setTimeLimit, admin, { ...wave, unit: "HOURS" })).toMatchObject({
    fieldErrors: { unit: ["wakingOnly"] },
  });
  await mustSubmit(setTimeLimit, admin, { ...wave, unit: "WAKING_HOURS" });
  await expect(db.timeLimit.updateMany({ data: { unit: "HOURS" } })).rejects.toThrow(
    "time_limits_awake",
  );
  await mustSubmit(dropTimeLimit, admin, wave);
});

describe("a notice", () => {
  const TEXT =
    "一、元旦：1月1日（周三）放假。\n二、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。";
  const form = { year: 2031, text: TEXT };
  const count = () => db.calendarDay.count({ where: { kind: "NOTICE" } });

  test("is shown before it is saved, with what it lacks, and saved as it was shown", async () => {
    const read = await mustSubmit(saveNotice, admin, { ...form, intent: "TRY" });
    expect(read).toMatchObject({ values: { text: [TEXT], seen: [TEXT] } });
    expect(read.data?.preview?.split("\n")).toEqual([
      "元旦：1月1日周三休，共 1 天",
      "劳动节：5月1日周四至5月5日周一休，共 5 天",
      "2031 年还缺：春节、清明节、端午节、中秋节、国庆节。缺的仍按法定节日算。",
    ]);
    expect(await count()).toBe(0);
    // Changed since it was shown: it is shown again.
    const changed = { ...form, intent: "SAVE", seen: `${TEXT}。` };
    const again = await mustSubmit(saveNotice, admin, changed);
    expect(again.data?.preview).toBeDefined();
    expect(await count()).toBe(0);
    const saved = await mustSubmit(saveNotice, admin, { ...form, intent: "SAVE", seen: TEXT });
    expect(saved.data?.preview).toBeUndefined();
    expect(await count()).toBe(6);
    await mustSubmit(dropNotice, admin, { year: 2031 });
    expect(await count()).toBe(0);
  });

  test.each([
    ["2月30日放假", "noticeDay"],
    ["1月1日（周一）放假", "noticeWeekday"],
    ["1月2日放假", "noticeLaw"],
    ["1月1日休息", "noticeLine"],
  ])("that cannot be taken keeps what was typed: %s", async (told, error) => {
    const text = `一、元旦：${told}。`;
    const shown = await submit(saveNotice, admin, { ...form, text, intent: "TRY" });
    expect(shown).toMatchObject({ fieldErrors: { text: [error] }, values: { text: [text] } });
  });
});

test("a holiday of the region is set, corrected and taken away", async () => {
  const days = async () =>
    (await db.calendarDay.findMany({ where: { kind: "REGIONAL" }, orderBy: { day: "asc" } })).map(
      ({ day, note }) => `${day.toISOString().slice(0, 10)} ${note}`,
    );
  const holiday = { name: "古尔邦节", from: "2031-04-02", to: "2031-04-03" };
  await mustSubmit(setRegionalHoliday, admin, holiday);
  expect(await days()).toEqual(["2031-04-02 古尔邦节", "2031-04-03 古尔邦节"]);
  const corrected = { ...holiday, from: "2031-04-03", to: "2031-04-04" };
  const replaces = ["2031-04-02", "2031-04-03"];
  await mustSubmit(setRegionalHoliday, admin, { ...corrected, replaces });
  expect(await days()).toEqual(["2031-04-03 古尔邦节", "2031-04-04 古尔邦节"]);
  const all = { kind: "REGIONAL", days: ["2031-04-03", "2031-04-04"] };
  await mustSubmit(dropDays, admin, all);
  expect(await days()).toEqual([]);
  expect(await submit(setRegionalHoliday, admin, { from: "2031-04-02" })).toMatchObject({
    fieldErrors: { name: ["required"] },
  });
});

test("no holiday of the region takes a day from another one, whatever its own days were", async () => {
  const days = daysBetween("2032-06-01", "2032-06-20");
  const centerId = present(admin.centerId);
  const row = { kind: "REGIONAL", isWorkingDay: false, note: "古尔邦节" } as const;
  await db.calendarDay.createMany({
    data: days.map((day) => ({ ...row, centerId, day: parseDay(day) })),
  });
  const other = { name: "肉孜节", from: "2032-05-31", to: "2032-06-01" };
  expect(await submit(setRegionalHoliday, admin, other)).toMatchObject({
    fieldErrors: { from: ["HOLIDAY_THERE"] },
  });
  await mustSubmit(setRegionalHoliday, admin, { ...other, to: null });
  // As a pasted notice may have given it: more days than can be typed.
  const corrected = { name: "古尔邦节", from: "2032-06-02", to: "2032-06-04", replaces: days };
  await mustSubmit(setRegionalHoliday, admin, corrected);
  const left = await db.calendarDay.findMany({
    where: { centerId, kind: "REGIONAL" },
    orderBy: { day: "asc" },
  });
  expect(left.map(({ day, note }) => `${formatUtcDay(day)} ${note}`)).toEqual([
    "2032-05-31 肉孜节",
    ...["2032-06-02", "2032-06-03", "2032-06-04"].map((day) => `${day} 古尔邦节`),
  ]);
  await mustSubmit(dropDays, admin, {
    ...{ kind: "REGIONAL", days: left.map(({ day }) => formatUtcDay(day)) },
  });
});

test("the hours of a county are set together, within bounds", async () => {
  const hours = { closingMinute: 1170, quietFrom: 0, quietTo: 9 };
  await mustSubmit(setHours, admin, hours);
  expect(await db.center.findFirst()).toMatchObject(hours);
  const shown = await submit(setHours, admin, { ...hours, closingMinute: 700, quietTo: 12 });
  expect(shown).toMatchObject({
    fieldErrors: { closingMinute: ["pickOne"], quietTo: ["pickOne"] },
  });
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
