import { beforeEach, describe, expect, test } from "vitest";
import { changeActivity, dropActivity } from "@/lib/activities/activities/actions";
import {
  approvePlans,
  planActivity,
  reopenPlan,
  returnPlan,
  submitPlan,
} from "@/lib/activities/plans/actions";
import { db } from "@/lib/shared/db/db";
import { aCounty, aStaff, aTeam } from "@/tests/support/factories";
import { anActivityForm, aPlanned, aSubmittedPlan } from "@/tests/support/planning";
import { mustSubmit, submit } from "@/tests/support/submit";

type Office = Awaited<ReturnType<typeof anOffice>>;

async function anOffice() {
  const county = await aCounty();
  return {
    county,
    station: await aStaff(county.village.id),
    township: await aStaff(county.township.id),
    center: await aStaff(county.center.id),
    sister: await aStaff(county.sisterTownship.id),
  };
}

let office: Office;
beforeEach(async () => {
  office = await anOffice();
});

function told(recipientId: string) {
  return db.notice.findMany({
    where: { recipientId },
    select: { template: true, readAt: true },
    orderBy: { createdAt: "asc" },
  });
}

describe("the plan of a month", () => {
  test("begins with its first activity, once, whoever is first", async () => {
    const forms = [1, 2, 3, 4].map((hour) =>
      anActivityForm(office.station.siteId, { from: `1${hour}:00`, to: `1${hour}:30` }),
    );
    await Promise.all(forms.map((form) => mustSubmit(planActivity, office.station, form)));
    const plans = await db.plan.findMany({
      where: { siteId: office.station.siteId },
      select: { status: true, _count: { select: { activities: true, events: true } } },
    });
    expect(plans).toEqual([{ status: "DRAFT", _count: { activities: 4, events: 1 } }]);
  });

  test("holds an activity once, however often its form is sent", async () => {
    const form = anActivityForm(office.station.siteId);
    await Promise.all([1, 2, 3].map(() => mustSubmit(planActivity, office.station, form)));
    expect(await db.activity.count({ where: { siteId: office.station.siteId } })).toBe(1);
  });

  test("goes up, comes back with a reason, is mended and approved", async () => {
    const { station, township } = office;
    const { planId, activities } = await aSubmittedPlan(station);
    expect(await told(township.id)).toEqual([{ template: "planToReview", readAt: null }]);
    const reason = "第一场和镇里的会撞了";
    await mustSubmit(returnPlan, township, { planId, reason });
    expect(await told(station.id)).toEqual([{ template: "planReturned", readAt: null }]);
    const form = anActivityForm(station.siteId, {
      title: "板凳课堂 1",
      from: "17:00",
      to: "18:00",
    });
    await mustSubmit(changeActivity, station, { ...form, activityId: activities[0]?.id });
    await mustSubmit(submitPlan, station, { planId });
    await mustSubmit(approvePlans, township, { planIds: planId });

    const events = await db.planEvent.findMany({
      where: { planId },
      select: { name: true, toStatus: true, note: true },
      orderBy: { seq: "asc" },
    });
    expect(events).toEqual([
      { name: "begin", toStatus: "DRAFT", note: null },
      { name: "submit", toStatus: "SUBMITTED", note: null },
      { name: "return", toStatus: "RETURNED", note: reason },
      { name: "submit", toStatus: "SUBMITTED", note: null },
      { name: "approve", toStatus: "APPROVED", note: null },
    ]);
    expect((await told(station.id)).map(({ template }) => template)).toEqual([
      "planReturned",
      "planApproved",
    ]);
    // What was asked is settled by who answers it.
    expect((await told(township.id)).every(({ readAt }) => readAt !== null)).toBe(true);
  });

  test("leaves nothing behind that is drafted while it is submitted", async () => {
    const { station } = office;
    for (let round = 0; round < 6; round += 1) {
      const { planId } = await aPlanned(station, { day: `2027-0${round + 1}-10` });
      const more = anActivityForm(station.siteId, { day: `2027-0${round + 1}-11` });
      await Promise.all([
        submit(planActivity, station, more),
        mustSubmit(submitPlan, station, { planId }),
      ]);
      const drafts = { planId, status: "DRAFT", plan: { status: "SUBMITTED" } } as const;
      expect(await db.activity.count({ where: drafts })).toBe(0);
    }
  });

  test("is taken back by who submitted it, until it is approved", async () => {
    const { station, township } = office;
    const { planId } = await aSubmittedPlan(station);
    await mustSubmit(reopenPlan, station, { planId });
    const statuses = await db.activity.findMany({ where: { planId }, select: { status: true } });
    expect(statuses).toEqual([{ status: "DRAFT" }, { status: "DRAFT" }]);
    await mustSubmit(submitPlan, station, { planId });
    await mustSubmit(approvePlans, township, { planIds: planId });
    expect(await submit(reopenPlan, station, { planId })).toMatchObject({ code: "PLAN_MOVED_ON" });
  });

  test("is refused empty, and takes nothing more once it is submitted", async () => {
    const { station } = office;
    const { planId, activities } = await aSubmittedPlan(station);
    const more = await submit(planActivity, station, anActivityForm(station.siteId));
    expect(more).toMatchObject({ code: "PLAN_SUBMITTED" });
    await mustSubmit(returnPlan, office.township, { planId, reason: "改期" });
    for (const { id } of activities) await mustSubmit(dropActivity, station, { activityId: id });
    expect(await submit(submitPlan, station, { planId })).toMatchObject({ code: "PLAN_EMPTY" });
  });

  test("of a centre is approved by the centre itself", async () => {
    const { planId } = await aSubmittedPlan(office.center, 1);
    await mustSubmit(approvePlans, office.center, { planIds: planId });
    expect(await db.plan.findUniqueOrThrow({ where: { id: planId } })).toMatchObject({
      status: "APPROVED",
    });
  });

  test("many are approved at once, all or none", async () => {
    const first = await aSubmittedPlan(office.station, 1);
    const draft = await aPlanned(office.sister);
    const both = { planIds: [first.planId, draft.planId] };
    expect(await submit(approvePlans, office.center, both)).toMatchObject({
      code: "PLAN_MOVED_ON",
    });
    expect(await db.plan.findUniqueOrThrow({ where: { id: first.planId } })).toMatchObject({
      status: "SUBMITTED",
    });
  });

  test("of a team is made by who leads it and approved where the team is", async () => {
    const team = await aTeam(office.county.township);
    const form = {
      ...anActivityForm(office.county.village.id),
      planSiteId: "",
      planTeamId: team.id,
    };
    await mustSubmit(planActivity, team.leader, form);
    const { id: planId } = await db.plan.findFirstOrThrow({ where: { teamId: team.id } });
    await mustSubmit(submitPlan, team.leader, { planId });
    await mustSubmit(approvePlans, office.township, { planIds: planId });
    expect(await told(team.leader.id)).toMatchObject([{ template: "planApproved" }]);
  });
});

describe("a form is answered with a sentence, and nothing is written", () => {
  test.each([
    ["ends before it starts", { from: "16:00", to: "15:00" }, { to: ["endsBeforeStart"] }],
    ["is on 31 February", { day: "2027-02-31" }, { day: ["day"] }],
    ["has sign-up and no number", { admission: "FIRST_COME" }, { places: ["required"] }],
    ["is planned by nobody", { planSiteId: "" }, { planSiteId: ["pickOne"] }],
  ])("an activity that %s", async (_, fields, fieldErrors) => {
    const form = anActivityForm(office.station.siteId, fields);
    expect(await submit(planActivity, office.station, form)).toMatchObject({ fieldErrors });
    expect(await db.plan.count({ where: { siteId: office.station.siteId } })).toBe(0);
  });

  test("a place of another town, a closed place, a category of another county", async () => {
    const { station, county } = office;
    const other = await aCounty();
    const closed = await db.site.create({
      data: { level: "POINT", parentId: county.village.id, name: "旧址", closedAt: new Date() },
    });
    const outside = anActivityForm(station.siteId, { siteId: county.sisterVillage.id });
    expect(await submit(planActivity, station, outside)).toMatchObject({ code: "NOT_FOUND" });
    const gone = anActivityForm(station.siteId, { siteId: closed.id });
    expect(await submit(planActivity, station, gone)).toMatchObject({
      fieldErrors: { siteId: ["PLACE_CLOSED"] },
    });
    const foreign = anActivityForm(station.siteId, { categoryId: other.category.id });
    expect(await submit(planActivity, station, foreign)).toMatchObject({ code: "NOT_FOUND" });
    expect(await db.plan.count({ where: { siteId: station.siteId } })).toBe(0);
  });
});
