import { beforeEach, expect, test } from "vitest";
import {
  cancelActivity,
  holdActivity,
  recountActivity,
  reinstateActivity,
  returnActivity,
} from "@/lib/activities/activities/actions";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import type { ActivityStatus } from "@/prisma/generated/enums";
import { anActivity, aProgramme } from "@/tests/support/activities";
import { aCounty, aStaff } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

type Office = Awaited<ReturnType<typeof anOffice>>;

async function anOffice() {
  const county = await aCounty();
  const station = await aStaff(county.village.id);
  return { county, station, township: await aStaff(county.township.id) };
}

let office: Office;
beforeEach(async () => {
  office = await anOffice();
});

/** An activity of the village so many days from now, of a month that is published. */
async function inDays(days: number, status: ActivityStatus) {
  const startsAt = later(new Date(), days * DAY_MS);
  const activity = await anActivity(office.county.village, { status, startsAt });
  await aProgramme(office.county.center.id, [activity]);
  return { activityId: activity.id };
}

const read = (id: string) => db.activity.findUniqueOrThrow({ where: { id } });

test("what was returned is a draft again, with the reason in its events", async () => {
  const { activityId } = await inDays(3, "SUBMITTED");
  await mustSubmit(returnActivity, office.township, { activityId, reason: "换个时间" });
  expect(await read(activityId)).toMatchObject({ status: "DRAFT" });
  const event = await db.activityEvent.findFirst({ where: { activityId, name: "return" } });
  expect(event).toMatchObject({ note: "换个时间", actorId: office.township.id });
});

test("what was cancelled is put back on, and has no reason any more", async () => {
  const { activityId } = await inDays(3, "PUBLISHED");
  await mustSubmit(cancelActivity, office.station, { activityId, reason: "下雪" });
  expect(await read(activityId)).toMatchObject({ status: "CANCELLED", cancelReason: "下雪" });
  await mustSubmit(reinstateActivity, office.station, { activityId });
  expect(await read(activityId)).toMatchObject({ status: "PUBLISHED", cancelReason: null });
});

test("how many came is a number, however its digits are typed, and can be corrected with a reason", async () => {
  const { activityId } = await inDays(-1, "PUBLISHED");
  const wrong = { activityId, adults: "很多", children: "0" };
  expect(await submit(holdActivity, office.station, wrong)).toMatchObject({
    fieldErrors: { adults: ["wholeNumber"] },
  });
  await mustSubmit(holdActivity, office.station, { activityId, adults: "２０", children: "5" });
  expect(await read(activityId)).toMatchObject({ status: "HELD", adults: 20, children: 5 });
  const better = { activityId, adults: "22", children: "5" };
  expect(await submit(recountActivity, office.station, better)).toMatchObject({
    fieldErrors: { reason: ["required"] },
  });
  await mustSubmit(recountActivity, office.station, { ...better, reason: "漏数了两位" });
  expect(await read(activityId)).toMatchObject({ adults: 22 });
});

test("a reason is asked for where residents will read it", async () => {
  const { activityId } = await inDays(3, "PUBLISHED");
  expect(await submit(cancelActivity, office.station, { activityId })).toMatchObject({
    fieldErrors: { reason: ["required"] },
  });
  expect(await read(activityId)).toMatchObject({ status: "PUBLISHED" });
});
