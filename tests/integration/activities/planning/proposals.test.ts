import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { copyMonth, planDemand, quickAdd } from "@/lib/activities/planning/actions";
import { findPlanPage, listProposals } from "@/lib/activities/planning/queries";
import { dropActivity } from "@/lib/activities/activities/actions";
import { midnightUtc, monthIn, formatMonth, addMonths } from "@/lib/activities/plans/month";
import { db } from "@/lib/shared/db/db";
import { formatMinute } from "@/lib/shared/days/china-time";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { aCategory, aCounty, aStaff, aTeam, aWish, present } from "@/tests/support/factories";
import { aPlanned, anActivityForm } from "@/tests/support/planning";
import { mustSubmit, submit } from "@/tests/support/submit";

const NOW = new Date();
const MONTH = formatMonth(addMonths(monthIn(NOW), 1));

/** Eleven wishes of one category in sixty days, none served, and two teams that could. */
async function plantedDemand() {
  const county = await aCounty();
  const { id: centerId } = county.center;
  const clinic = await aCategory(centerId, { name: `义诊${randomUUID().slice(0, 4)}` });
  const item = await db.menuItem.create({
    data: {
      ...{ centerId, categoryId: clinic.id, name: "量血压", nameEn: "Blood pressure" },
      ...{ description: "带上医保卡", offer: "BOTH", minutes: 90 },
    },
  });
  for (let count = 0; count < 11; count++) {
    const wish = await aWish(county.village.id, {}, later(NOW, -(count * 5 + 1) * DAY_MS));
    await db.wish.update({ where: { id: wish.id }, data: { categoryId: clinic.id } });
  }
  const old = await aWish(county.village.id, {}, later(NOW, -61 * DAY_MS));
  await db.wish.update({ where: { id: old.id }, data: { categoryId: clinic.id } });
  for (let count = 0; count < 2; count++) {
    const team = await aTeam(county.village);
    await db.teamCategory.create({ data: { teamId: team.id, categoryId: clinic.id } });
  }
  const clerk = await aStaff(county.village.id);
  return { county, clinic, item, clerk, of: { centerId, siteId: county.village.id } };
}

describe("what people asked for", () => {
  test("is proposed once, with the numbers, drafted by one press, and gone when covered", async () => {
    const { county, clinic, item, clerk, of } = await plantedDemand();
    const proposals = await listProposals(of, NOW);
    expect(proposals).toMatchObject([
      {
        ...{ categoryId: clinic.id, wishes: 11, teams: 2, volunteers: 0 },
        item: { id: item.id, name: "量血压" },
      },
    ]);
    const sister = { centerId: of.centerId, siteId: county.sisterVillage.id };
    expect(await listProposals(sister, NOW)).toEqual([]);
    const press = { ...{ siteId: of.siteId, categoryId: clinic.id, month: MONTH } };
    const idempotencyKey = randomUUID();
    for (let sent = 0; sent < 2; sent++) {
      await mustSubmit(planDemand, clerk, { ...press, idempotencyKey });
    }
    const drafted = await db.activity.findMany({ where: { siteId: of.siteId } });
    expect(drafted).toMatchObject([
      { title: "量血压", menuItemId: item.id, categoryId: clinic.id, kind: "SERVICE" },
    ]);
    const [made] = drafted;
    expect(present(made).hostTeamId).not.toBeNull();
    expect(present(made).endsAt.getTime() - present(made).startsAt.getTime()).toBe(90 * 60_000);
    // Whether the month's middle lies within sixty days depends on today.
    if (present(made).startsAt < later(NOW, 60 * DAY_MS)) {
      expect(await listProposals(of, NOW)).toEqual([]);
      const again = await submit(planDemand, clerk, { ...press, idempotencyKey: randomUUID() });
      expect(again.code).toBe("DEMAND_COVERED");
      await mustSubmit(dropActivity, clerk, { activityId: present(made).id });
      expect(await listProposals(of, NOW)).toHaveLength(1);
    }
  });

  test("is for those who plan there", async () => {
    const { county, clinic, of } = await plantedDemand();
    const sister = await aStaff(county.sisterVillage.id);
    const press = { siteId: of.siteId, categoryId: clinic.id, month: MONTH };
    const refused = await submit(planDemand, sister, { ...press, idempotencyKey: randomUUID() });
    expect(refused.code).toBe("NOT_FOUND");
    expect(await db.activity.count({ where: { siteId: of.siteId } })).toBe(0);
  });
});

test("last month is copied to the same weekdays, once, without what is there already", async () => {
  const county = await aCounty();
  const clerk = await aStaff(county.village.id);
  const siteId = county.village.id;
  await aPlanned(clerk, { day: "2027-03-12", title: "第二个周五" });
  await aPlanned(clerk, { day: "2027-03-31", title: "最后一个周三" });
  const dropped = await aPlanned(clerk, { title: "撤下的" });
  await mustSubmit(dropActivity, clerk, { activityId: dropped.id });
  const copy = { planSiteId: siteId, month: "2027-04" };
  await mustSubmit(copyMonth, clerk, copy);
  const month = midnightUtc("2027-04");
  const page = present(await findPlanPage(clerk, { planner: { siteId }, month }, NOW));
  expect(page.activities.map(({ startsAt, title }) => [formatMinute(startsAt), title])).toEqual([
    ["2027-04-09 15:00", "第二个周五"],
    ["2027-04-28 15:00", "最后一个周三"],
  ]);
  expect((await submit(copyMonth, clerk, copy)).code).toBe("NOTHING_TO_COPY");
  await mustSubmit(quickAdd, clerk, {
    ...anActivityForm(siteId, { title: "新的", day: "20", month: "2027-03" }),
  });
  await mustSubmit(copyMonth, clerk, copy);
  expect(await db.activity.count({ where: { plan: { siteId, month } } })).toBe(3);
});
