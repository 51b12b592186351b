import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { changeActivity } from "@/lib/activities/activities/actions";
import { changeInFull } from "@/lib/activities/planning/actions";
import { endSeries, planSeries } from "@/lib/activities/series/actions";
import { findSeries } from "@/lib/activities/series/queries";
import { submitPlan } from "@/lib/activities/plans/actions";
import { db } from "@/lib/shared/db/db";
import { formatMinute } from "@/lib/shared/days/china-time";
import { formatUtcDay } from "@/lib/shared/days/days";
import { aCounty, aStaff, present } from "@/tests/support/factories";
import { anActivityForm } from "@/tests/support/planning";
import { mustSubmit, submit } from "@/tests/support/submit";

async function aClerk() {
  const county = await aCounty();
  return { county, clerk: await aStaff(county.village.id), siteId: county.village.id };
}

const FRIDAYS = {
  ...{ pattern: "WEEKLY", weekdays: "5", onDayOff: "KEEP" },
  ...{ startsOn: "2027-03-01", endsOn: "2027-04-30" },
};

const form = (siteId: string, fields = {}) => ({
  ...anActivityForm(siteId, { day: undefined }),
  ...FRIDAYS,
  ...fields,
});

async function aSeries() {
  const { clerk, siteId, county } = await aClerk();
  const series = form(siteId);
  await mustSubmit(planSeries, clerk, series);
  return { clerk, siteId, county, seriesId: series.idempotencyKey };
}

const listAll = (seriesIds: string[]) =>
  db.activity.findMany({ where: { seriesId: { in: seriesIds } }, orderBy: { startsAt: "asc" } });

const show = ({ startsAt, title }: { startsAt: Date; title: string }) =>
  `${formatMinute(startsAt).slice(5)} ${title}`;

test("a series drafts each of its days in the plan of its month, once", async () => {
  const { clerk, siteId } = await aClerk();
  const series = form(siteId);
  for (let sent = 0; sent < 2; sent++) {
    const { to } = await mustSubmit(planSeries, clerk, series);
    expect(to).toBe(`/desk/plans?site=${siteId}&month=2027-03`);
  }
  const made = await listAll([series.idempotencyKey]);
  expect(made).toHaveLength(9);
  expect(made.map(({ originalOn }) => formatUtcDay(present(originalOn))).slice(0, 2)).toEqual([
    "2027-03-05",
    "2027-03-12",
  ]);
  const plans = await db.plan.findMany({ where: { siteId }, orderBy: { month: "asc" } });
  expect(plans.map(({ month }) => formatUtcDay(month))).toEqual(["2027-03-01", "2027-04-01"]);
});

test("what makes nothing, too much or no sense is refused in words, and nothing is written", async () => {
  const { clerk, siteId } = await aClerk();
  const cases = [
    [
      { pattern: "MONTH_DAY", monthDay: "31", startsOn: "2027-02-01", endsOn: "2027-02-28" },
      "SERIES_EMPTY",
    ],
    [{ weekdays: ["1", "2", "3", "4", "5", "6", "7"], endsOn: "2029-01-01" }, "SERIES_TOO_LONG"],
    [{ endsOn: "2999-01-01" }, "SERIES_TOO_LONG"],
  ] as const;
  for (const [fields, code] of cases) {
    expect((await submit(planSeries, clerk, form(siteId, fields))).code).toBe(code);
  }
  const wrong = await submit(
    planSeries,
    clerk,
    form(siteId, { weekdays: null, endsOn: "2027-02-01", to: "9:00" }),
  );
  expect(wrong.fieldErrors).toEqual({
    ...{ weekdays: ["someWeekday"], endsOn: ["dayOrder"], to: ["endsBeforeStart"] },
  });
  expect(
    (await submit(planSeries, clerk, form(siteId, { pattern: "DATES", dates: "2027-02-31" })))
      .fieldErrors,
  ).toEqual({ dates: ["dates"] });
  expect(await db.plan.count({ where: { siteId } })).toBe(0);
  expect(await db.activitySeries.count({ where: { centerId: present(clerk.centerId) } })).toBe(0);
});

test("a month that was submitted refuses the whole series", async () => {
  const { clerk, siteId } = await aClerk();
  await mustSubmit(planSeries, clerk, form(siteId, { startsOn: "2027-04-01" }));
  const plan = await db.plan.findFirstOrThrow({ where: { siteId } });
  await mustSubmit(submitPlan, clerk, { planId: plan.id });
  expect((await submit(planSeries, clerk, form(siteId))).code).toBe("PLAN_SUBMITTED");
  expect(await db.plan.count({ where: { siteId } })).toBe(1);
});

describe("a change of a series", () => {
  test("all keeps what was changed by hand, and says beforehand how many", async () => {
    const { clerk, siteId, seriesId } = await aSeries();
    const [first, moved, renamed] = await listAll([seriesId]);
    const change = (activityId: string, fields: object) => ({
      ...anActivityForm(siteId, { idempotencyKey: undefined, planSiteId: undefined }),
      ...{ activityId, ...fields },
    });
    await mustSubmit(
      changeActivity,
      clerk,
      change(present(moved).id, { day: "2027-03-13", from: "10:00", to: "11:00" }),
    );
    await mustSubmit(
      changeActivity,
      clerk,
      change(present(renamed).id, { day: "2027-03-19", title: "特别的一课" }),
    );
    const standing = present(await findSeries(present(first).id, new Date()));
    expect(standing.all).toEqual({ others: 8, editedByHand: 2 });
    const all = { day: "2027-03-05", from: "16:30", to: "17:30", title: "新名字", scope: "ALL" };
    await mustSubmit(changeInFull, clerk, change(present(first).id, all));
    expect((await listAll([seriesId])).slice(0, 4).map(show)).toEqual([
      "03-05 16:30 新名字",
      "03-13 10:00 新名字",
      "03-19 16:30 特别的一课",
      "03-26 16:30 新名字",
    ]);
  });

  test("from one on splits it; each keeps the day the series put it on", async () => {
    const { clerk, siteId, seriesId } = await aSeries();
    const before = await listAll([seriesId]);
    const third = present(before[2]);
    await mustSubmit(changeInFull, clerk, {
      ...anActivityForm(siteId, { idempotencyKey: undefined, planSiteId: undefined }),
      ...{ activityId: third.id, scope: "FOLLOWING", day: "2027-03-19", title: "下半学期" },
    });
    expect((await listAll([seriesId])).map(({ title }) => title)).toEqual(["板凳课堂", "板凳课堂"]);
    const split = await db.activitySeries.findFirstOrThrow({ where: { splitFromId: seriesId } });
    const after = await listAll([split.id]);
    expect(after.map(({ title }) => title)).toEqual(Array(7).fill("下半学期"));
    expect(after.map(({ originalOn }) => originalOn)).toEqual(
      before.slice(2).map(({ originalOn }) => originalOn),
    );
    const old = await db.activitySeries.findUniqueOrThrow({ where: { id: seriesId } });
    expect(formatUtcDay(old.endsOn)).toBe("2027-03-18");
  });

  test("ended from one on, the rest is dropped with the reason; nothing left is said so", async () => {
    const { clerk, seriesId } = await aSeries();
    const all = await listAll([seriesId]);
    const fourth = present(all[3]);
    const end = { activityId: fourth.id, scope: "FOLLOWING", reason: "老师调走了" };
    await mustSubmit(endSeries, clerk, end);
    const statuses = (await listAll([seriesId])).map(({ status }) => status);
    expect(statuses.filter((status) => status === "DROPPED")).toHaveLength(6);
    const events = await db.activityEvent.findMany({ where: { activityId: fourth.id } });
    expect(events.at(-1)).toMatchObject({ name: "drop", note: "老师调走了" });
    expect((await submit(endSeries, clerk, end)).code).toBe("SERIES_OVER");
  });

  test("while one of them is submitted nothing is changed", async () => {
    const { clerk, seriesId, siteId } = await aSeries();
    const [first] = await listAll([seriesId]);
    await mustSubmit(submitPlan, clerk, { planId: present(first).planId });
    const refused = await submit(changeInFull, clerk, {
      ...anActivityForm(siteId, { idempotencyKey: undefined, planSiteId: undefined }),
      ...{ activityId: present(first).id, scope: "ALL", title: "新名字" },
    });
    expect(refused.code).toBe("PLAN_SUBMITTED");
    expect((await listAll([seriesId])).every(({ title }) => title === "板凳课堂")).toBe(true);
  });
});

test("the database refuses a second occurrence of one day", async () => {
  const { seriesId } = await aSeries();
  const [first, second] = await listAll([seriesId]);
  const twice = db.activity.update({
    where: { id: present(second).id },
    data: { originalOn: present(first).originalOn },
  });
  await expect(twice).rejects.toThrow(/Unique constraint/);
  await expect(
    db.activity.update({ where: { id: present(first).id }, data: { originalOn: null } }),
  ).rejects.toThrow(/activities_series/);
});

test("400 occurrences are one transaction, and done while one waits", async () => {
  const { clerk, siteId } = await aClerk();
  const weekdays = ["1", "2", "3", "4", "5", "6", "7"];
  const start = Date.now();
  const series = form(siteId, { weekdays, idempotencyKey: randomUUID(), endsOn: "2028-03-30" });
  await mustSubmit(planSeries, clerk, series);
  expect(await db.activity.count({ where: { seriesId: series.idempotencyKey } })).toBe(396);
  expect(Date.now() - start).toBeLessThan(12_000);
});
