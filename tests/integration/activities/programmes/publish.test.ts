import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import {
  cancelActivity,
  changeActivity,
  publishActivity,
  submitActivity,
} from "@/lib/activities/activities/actions";
import { midnightUtc } from "@/lib/activities/plans/month";
import { publishMonth } from "@/lib/activities/programmes/actions";
import { findProgramme } from "@/lib/activities/programmes/queries";
import { db } from "@/lib/shared/db/db";
import { aStaff } from "@/tests/support/factories";
import { anActivityForm, anApprovedMonth, aPlanned, MONTH } from "@/tests/support/planning";
import { mustSubmit, submit } from "@/tests/support/submit";

const THEME = "一老一小，冬天有人问";
const month = midnightUtc(MONTH);

let scene: Awaited<ReturnType<typeof anApprovedMonth>>;
beforeEach(async () => {
  scene = await anApprovedMonth();
});

const publish = () => mustSubmit(publishMonth, scene.center, { month: MONTH, theme: THEME });

async function read() {
  const programme = await findProgramme(scene.center.siteId, month);
  if (!programme) throw new Error("nothing is published");
  return programme;
}

/** What of a programme never changes, as bytes. */
async function bytesOfRelease() {
  const { errata: _, ...published } = await read();
  return createHash("sha256").update(JSON.stringify(published)).digest("hex");
}

describe("the programme of a month", () => {
  test("holds the approved plans, with its number, theme and example", async () => {
    const [first] = scene.activities;
    const form = { month: MONTH, theme: THEME, demonstrationId: first?.id };
    await mustSubmit(publishMonth, scene.center, form);
    const programme = await read();
    expect(programme).toMatchObject({ number: 1, theme: THEME, demonstrationId: first?.id });
    expect(programme.entries.map(({ title }) => title)).toEqual([
      ...["板凳课堂 1", "板凳课堂 2", "板凳课堂 3"],
    ]);
    expect(programme.errata).toEqual([]);
    const statuses = await db.activity.findMany({
      where: { planId: scene.planId },
      select: { status: true },
    });
    expect(statuses.map(({ status }) => status)).toEqual(Array(3).fill("PUBLISHED"));
  });

  test("leaves out what is not approved, which is published later as a correction", async () => {
    const sister = await aStaff(scene.county.sisterVillage.id);
    const late = await aPlanned(sister);
    await publish();
    expect((await read()).entries).toHaveLength(3);
    await mustSubmit(submitActivity, sister, { activityId: late.id });
    await mustSubmit(publishActivity, scene.center, { activityId: late.id });
    expect((await read()).errata).toMatchObject([{ kind: "ADDED", now: { activityId: late.id } }]);
  });

  test("stays byte for byte while all beneath it changes, and the corrections say exactly what", async () => {
    await publish();
    const before = await bytesOfRelease();
    const [first, second] = scene.activities;
    const form = anActivityForm(scene.station.siteId, {
      title: "板凳课堂 1",
      from: "17:00",
      to: "18:00",
    });
    await mustSubmit(changeActivity, scene.station, { ...form, activityId: first?.id });
    const reason = "老师生病";
    await mustSubmit(cancelActivity, scene.station, { activityId: second?.id, reason });
    expect(await bytesOfRelease()).toBe(before);
    expect((await read()).errata).toMatchObject([
      { kind: "CHANGED", now: { activityId: first?.id }, fields: ["startsAt", "endsAt"] },
      { kind: "CANCELLED", now: { activityId: second?.id, cancelReason: reason } },
    ]);
    // Put back as it was published, nothing is left to correct.
    const back = anActivityForm(scene.station.siteId, { title: "板凳课堂 1" });
    await mustSubmit(changeActivity, scene.station, { ...back, activityId: first?.id });
    expect((await read()).errata).toMatchObject([{ kind: "CANCELLED" }]);
  });

  test("is refused for nothing, for a stranger's example, and a second time", async () => {
    const empty = { month: "2027-04", theme: THEME };
    expect(await submit(publishMonth, scene.center, empty)).toMatchObject({
      code: "NOTHING_TO_PUBLISH",
    });
    const other = await anApprovedMonth();
    const foreign = { month: MONTH, theme: THEME, demonstrationId: other.activities[0]?.id };
    expect(await submit(publishMonth, scene.center, foreign)).toMatchObject({ code: "NOT_FOUND" });
    await publish();
    expect(await submit(publishMonth, scene.center, { month: MONTH, theme: THEME })).toMatchObject({
      code: "MONTH_PUBLISHED",
    });
  });
});
