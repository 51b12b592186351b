import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { changeActivity, dropActivity } from "@/lib/activities/activities/actions";
import { quickAdd, remindPlanners } from "@/lib/activities/planning/actions";
import { findChanges, findPlanPage, listUnits } from "@/lib/activities/planning/queries";
import { approvePlans, returnPlan, submitPlan } from "@/lib/activities/plans/actions";
import { midnightUtc } from "@/lib/activities/plans/month";
import { addFixedDay, setMinimums } from "@/lib/activities/plan-rules/actions";
import { db } from "@/lib/shared/db/db";
import { aCounty, aStaff, present, type County } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

const MONTH = "2027-03";
const month = midnightUtc(MONTH);

async function aPlanningCounty() {
  const county = await aCounty();
  return {
    county,
    clerk: await aStaff(county.village.id),
    above: await aStaff(county.township.id),
    admin: await aStaff(county.center.id, { isAdmin: true }),
  };
}

const row = ({ village }: County, typed: Record<string, string> = {}) => ({
  ...{ idempotencyKey: randomUUID(), planSiteId: village.id, month: MONTH, siteId: village.id },
  ...{ title: "唱红歌", day: "5", from: "930", kind: "SHOW" },
  ...typed,
});

const pageOf = ({ village }: County, actor: Awaited<ReturnType<typeof aStaff>>) =>
  findPlanPage(actor, { planner: { siteId: village.id }, month }, new Date());

describe("a row of the quick form", () => {
  test("is an activity; the menu brings along what it knows, and what is likely the same stays", async () => {
    const { county, clerk } = await aPlanningCounty();
    const { id: centerId, category } = county.center;
    const platform = await db.platform.create({
      data: { centerId, name: "文化服务", nameEn: "Culture" },
    });
    await db.menuItem.create({
      data: {
        ...{ centerId, categoryId: category.id, platformId: platform.id, name: "唱红歌" },
        ...{ nameEn: "Songs", description: "带水杯", offer: "ACTIVITY", minutes: 90 },
      },
    });
    const shown = await mustSubmit(quickAdd, clerk, row(county));
    expect(shown.values).toEqual({ day: ["5"], kind: ["SHOW"], siteId: [county.village.id] });
    const page = present(await pageOf(county, clerk));
    expect(page.activities).toMatchObject([
      {
        ...{ title: "唱红歌", platformId: platform.id, categoryId: category.id },
        startsAt: new Date("2027-03-05T09:30:00+08:00"),
        endsAt: new Date("2027-03-05T11:00:00+08:00"),
      },
    ]);
    expect(page.plan?.status).toBe("DRAFT");
  });

  test("sent twice it is one; nonsense changes nothing and says what to do", async () => {
    const { county, clerk } = await aPlanningCounty();
    const once = row(county);
    await mustSubmit(quickAdd, clerk, once);
    await mustSubmit(quickAdd, clerk, once);
    const refused = await submit(quickAdd, clerk, row(county, { day: "32", from: "25" }));
    expect(refused.fieldErrors).toEqual({ day: ["dayOfMonth"], from: ["timeOfDay"] });
    const late = await submit(quickAdd, clerk, row(county, { day: "31", from: "20", to: "19" }));
    expect(late.fieldErrors).toEqual({ to: ["endsBeforeStart"] });
    expect(late.values).toMatchObject({ title: ["唱红歌"], from: ["20"] });
    expect((await submit(quickAdd, clerk, row(county, { day: "2027-02-30" }))).ok).toBe(false);
    expect(present(await pageOf(county, clerk)).activities).toHaveLength(1);
  });

  test("a sister place cannot add to it, and sees nothing of it", async () => {
    const { county } = await aPlanningCounty();
    const sister = await aStaff(county.sisterVillage.id);
    const refused = await submit(quickAdd, sister, row(county));
    expect(["NOT_FOUND", "FORBIDDEN"]).toContain(refused.code);
    expect(await pageOf(county, sister)).toBeNull();
  });
});

test("a plan says what it misses and what clashes, with times that are free", async () => {
  const { county, clerk, admin } = await aPlanningCounty();
  const platform = await db.platform.create({
    data: { centerId: county.center.id, name: "文化", nameEn: "Culture" },
  });
  await mustSubmit(setMinimums, admin, { [`minimum.VILLAGE.${platform.id}`]: "2" });
  await mustSubmit(addFixedDay, admin, {
    ...{ name: "每月20日", nameEn: "The 20th", level: "VILLAGE", pattern: "MONTH_DAY" },
    ...{ monthDay: "20", onDayOff: "BEFORE" },
  });
  for (const title of ["下棋", "唱歌"]) await mustSubmit(quickAdd, clerk, row(county, { title }));
  const { check, activities } = present(await pageOf(county, clerk));
  // 20 March 2027 is a Saturday.
  expect(check.missing).toMatchObject([
    { kind: "MINIMUM", planned: 0, amount: 2, name: "文化" },
    { kind: "FIXED_DAY", on: "2027-03-19", name: "每月20日" },
  ]);
  const [first, second] = activities;
  const obstacles = present(check.obstacles.get(present(first).id));
  expect(obstacles.with).toMatchObject([{ title: present(second).title, kinds: ["SPOT"] }]);
  const slot = present(obstacles.free[0]);
  await mustSubmit(changeActivity, clerk, {
    ...{ activityId: present(first).id, siteId: county.village.id, kind: "SHOW", title: "下棋" },
    ...{ day: "2027-03-05", from: timeOf(slot.startsAt), to: timeOf(slot.endsAt) },
  });
  expect(present(await pageOf(county, clerk)).check.obstacles.size).toBe(0);
});

const timeOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

describe("the unit above", () => {
  test("sees who has not submitted, reminds them once they are asked, and approves many at once", async () => {
    const { county, clerk, above } = await aPlanningCounty();
    const before = await listUnits(above, month);
    expect(before).toMatchObject([{ status: null, mayDecide: true, isOnTime: null }]);
    await mustSubmit(remindPlanners, above, { month: MONTH, siteIds: county.village.id });
    const told = await db.notice.findMany({ where: { recipientId: clerk.id } });
    expect(told).toMatchObject([{ template: "planMissing" }]);
    await mustSubmit(quickAdd, clerk, row(county));
    const planId = present(present(await pageOf(county, clerk)).plan).id;
    await mustSubmit(submitPlan, clerk, { planId });
    expect(await listUnits(above, month)).toMatchObject([
      { status: "SUBMITTED", activities: 1, isOnTime: true },
    ]);
    // Who has submitted is left in peace.
    await mustSubmit(remindPlanners, above, { month: MONTH, siteIds: county.village.id });
    expect(await db.notice.count({ where: { recipientId: clerk.id } })).toBe(1);
    await mustSubmit(approvePlans, above, { planIds: planId });
    expect((await listUnits(above, month))[0]?.status).toBe("APPROVED");
  });

  test("reads what differs from what was submitted before, exactly", async () => {
    const { county, clerk, above } = await aPlanningCounty();
    for (const title of ["留下的", "改动的", "撤下的"]) {
      await mustSubmit(quickAdd, clerk, row(county, { title, spot: title }));
    }
    const { plan, activities } = present(await pageOf(county, clerk));
    const planId = present(plan).id;
    await mustSubmit(submitPlan, clerk, { planId });
    expect(await findChanges(planId)).toEqual([]);
    await mustSubmit(returnPlan, above, { planId, reason: "周五那场挪一挪" });
    expect((await pageOf(county, clerk))?.returnedBecause).toBe("周五那场挪一挪");
    const idOf = (title: string) => present(activities.find((one) => one.title === title)).id;
    const moved = { day: "2027-03-05", from: "15:00", to: "16:00", kind: "SHOW" };
    for (const spot of ["院子", "改动的"]) {
      const changed = { ...moved, title: "改动的", siteId: county.village.id, spot };
      await mustSubmit(changeActivity, clerk, { activityId: idOf("改动的"), ...changed });
    }
    await mustSubmit(dropActivity, clerk, { activityId: idOf("撤下的") });
    await mustSubmit(quickAdd, clerk, row(county, { title: "新加的", from: "19" }));
    await mustSubmit(submitPlan, clerk, { planId });
    const changes = await findChanges(planId);
    expect(changes).toHaveLength(3);
    expect(changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ kind: "CHANGED", columns: ["startsAt", "endsAt"] },
          before: { title: "改动的", startsAt: new Date("2027-03-05T09:30:00+08:00") },
        }),
        expect.objectContaining({ kind: "DROPPED" }),
        expect.objectContaining({ kind: "ADDED" }),
      ]),
    );
  });
});
