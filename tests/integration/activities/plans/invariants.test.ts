import { beforeEach, describe, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { aCounty, aStaff } from "@/tests/support/factories";
import { aPlanned, MONTH } from "@/tests/support/planning";

let station: StaffActor;
beforeEach(async () => {
  const { village } = await aCounty();
  station = await aStaff(village.id);
});

describe("the database refuses", () => {
  test.each([
    ["a second plan of a place for a month", "Unique constraint failed", secondPlan],
    ["a plan of a place and a team", "plans_one_planner", planOfNobody],
    ["a month that begins on the second", "plans_month", monthOfTheSecond],
    ["an activity that ends first", "activities_times", endsFirst],
    ["an activity of another county", "leaves its county", ofAnotherCounty],
    ["a status without its event", "does not follow its events", statusAlone],
    ["a cancelled one without a reason", "activities_cancelled", cancelledSilently],
    ["an event that is changed", "are never changed", changedEvent],
  ])("%s", async (_, constraint, attack) => {
    const activity = await aPlanned(station);
    await expect(attack(activity)).rejects.toThrow(constraint);
  });

  type Activity = Awaited<ReturnType<typeof aPlanned>>;

  function secondPlan({ centerId, siteId }: Activity) {
    const month = new Date(`${MONTH}-01`);
    return db.plan.create({ data: { centerId, siteId, month } });
  }
  function planOfNobody({ centerId }: Activity) {
    return db.plan.create({ data: { centerId, month: new Date("2027-04-01") } });
  }
  function monthOfTheSecond({ centerId, siteId }: Activity) {
    return db.plan.create({ data: { centerId, siteId, month: new Date("2027-04-02") } });
  }
  function endsFirst({ id, startsAt }: Activity) {
    return db.activity.update({ where: { id }, data: { endsAt: startsAt } });
  }
  async function ofAnotherCounty({ id }: Activity) {
    const { village } = await aCounty();
    return db.activity.update({ where: { id }, data: { siteId: village.id } });
  }
  function statusAlone({ id }: Activity) {
    return db.activity.update({ where: { id }, data: { status: "SUBMITTED" } });
  }
  function cancelledSilently({ id }: Activity) {
    const data = { status: "CANCELLED", publishedAt: new Date() } as const;
    return db.activity.update({ where: { id }, data });
  }
  function changedEvent({ id: activityId }: Activity) {
    return db.activityEvent.updateMany({ where: { activityId }, data: { note: "别的" } });
  }
});
