import { beforeAll, describe, expect, test } from "vitest";
import * as commands from "@/lib/activities/activities/commands";
import { ACTIVITY_EVENTS, nextStatus } from "@/lib/activities/activities/lifecycle";
import { processLapses } from "@/lib/activities/activities/process-lapses.data";
import { findActivity } from "@/lib/activities/activities/queries";
import { DAY_MS, HOUR_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { ActivityStatus, type ActivityEventName } from "@/prisma/generated/enums";
import { anActivity, aProgramme } from "@/tests/support/activities";
import { aCast, type Cast } from "@/tests/support/cast";

const NOW = new Date("2027-03-01T02:00:00Z");

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
  // The month is published: what is submitted or published now goes alone.
  const first = await anActivity(cast.county.village, { startsAt: later(NOW, 5 * DAY_MS) });
  await aProgramme(cast.county.center.id, [first]);
});

const place = () => cast.county.village;

/** An activity that begins so many hours from now. */
function inHours(hours: number, status: ActivityStatus = "PUBLISHED") {
  return anActivity(place(), { startsAt: later(NOW, hours * HOUR_MS), status });
}

const stand = async (id: string) => (await db.activity.findUniqueOrThrow({ where: { id } })).status;

/** One step of an activity as somebody asks for it. */
type Try = (activityId: string, actor: Cast["station"]) => Promise<unknown>;
const TRIES: Partial<Record<ActivityEventName, Try>> = {
  submit: (activityId, actor) => commands.submitActivity(actor, { activityId }, NOW),
  return: (activityId, actor) =>
    commands.returnActivity(actor, { activityId, reason: "改期" }, NOW),
  drop: (activityId, actor) => commands.dropActivity(actor, { activityId }, NOW),
  publish: (activityId, actor) => commands.publishActivity(actor, { activityId }, NOW),
  cancel: (activityId, actor) =>
    commands.cancelActivity(actor, { activityId, reason: "下雪" }, NOW),
  reinstate: (activityId, actor) => commands.reinstateActivity(actor, { activityId }, NOW),
  hold: (activityId, actor) =>
    commands.holdActivity(actor, { activityId, adults: 3, children: 1 }, NOW),
  recount: (activityId, actor) =>
    commands.recountActivity(actor, { activityId, adults: 3, children: 1, reason: "数错" }, NOW),
};

const pairs = Object.values(ActivityStatus).flatMap((status) =>
  ACTIVITY_EVENTS.flatMap((event) => (TRIES[event] ? [[status, event] as const] : [])),
);

const PEOPLE = ["station", "township", "center", "sisterStation", "otherCenter", "city"] as const;

describe("each step in each status by each person", () => {
  test.each(pairs)("%s: %s", async (status, event) => {
    for (const person of PEOPLE) {
      const activity = await inHours(event === "hold" || event === "recount" ? -1 : 48, status);
      const actor = cast[person];
      const found = await findActivity(actor, activity.id, NOW);
      const isOffered = found?.steps.includes(event) ?? false;
      const outcome = await TRIES[event]?.(activity.id, actor).then(
        () => true,
        () => false,
      );
      // What the page offers, the command does; what it does not offer, is refused.
      expect(outcome, person).toBe(isOffered);
      const to = outcome ? nextStatus(status, event) : status;
      expect(await stand(activity.id), person).toBe(to);
    }
  });

  test("the station plans, the units above decide, and nobody else has a part in it", async () => {
    const { id } = await inHours(48, "SUBMITTED");
    const steps = async (person: (typeof PEOPLE)[number]) =>
      (await findActivity(cast[person], id, NOW))?.steps;
    expect(await steps("station")).toEqual([]);
    expect(await steps("township")).toEqual(["return", "drop", "publish"]);
    expect(await steps("center")).toEqual(["return", "drop", "publish"]);
    for (const person of ["sisterStation", "otherCenter", "city"] as const)
      expect(await steps(person)).toBeUndefined();
  });
});

describe("time", () => {
  test("a day before it begins it is moved by the unit above only", async () => {
    const { id: activityId, ...activity } = await inHours(23);
    const text = { ...activity, startsAt: later(activity.startsAt, -HOUR_MS) };
    const change = { activityId, text, speakerIds: [] };
    await expect(commands.changeActivity(cast.station, change, NOW)).rejects.toMatchObject({
      code: "TOO_LATE_TO_CHANGE",
    });
    await commands.changeActivity(cast.township, change, NOW);
    expect(await db.activity.findUniqueOrThrow({ where: { id: activityId } })).toMatchObject({
      startsAt: text.startsAt,
    });
    const told = await db.notice.findMany({ where: { activityId }, select: { template: true } });
    expect(told).toEqual([{ template: "activityChanged" }]);
  });

  test("nobody is counted before it begins, and after a week by the unit above only", async () => {
    const count = (activityId: string) => ({ activityId, adults: 20, children: 5 });
    const ahead = await inHours(1);
    await expect(commands.holdActivity(cast.station, count(ahead.id), NOW)).rejects.toMatchObject({
      code: "ACTIVITY_NOT_BEGUN",
    });
    const old = await inHours(-24 * 8);
    await expect(commands.holdActivity(cast.station, count(old.id), NOW)).rejects.toMatchObject({
      code: "COUNTING_CLOSED",
    });
    await commands.holdActivity(cast.township, count(old.id), NOW);
    expect(await stand(old.id)).toBe("HELD");
  });

  test("what is published after it began is marked as such", async () => {
    const { id: activityId } = await inHours(-3, "SUBMITTED");
    await commands.publishActivity(cast.township, { activityId }, NOW);
    expect(await db.activity.findUniqueOrThrow({ where: { id: activityId } })).toMatchObject({
      isLateEntry: true,
    });
  });

  test("a day after its end without a headcount it counts as not held, until somebody says otherwise", async () => {
    const { id: activityId } = await inHours(-27);
    const recent = await inHours(-25);
    await processLapses(NOW);
    expect(await stand(activityId)).toBe("NOT_HELD");
    expect(await stand(recent.id)).toBe("PUBLISHED");
    await commands.holdActivity(cast.station, { activityId, adults: 7, children: 0 }, NOW);
    expect(await stand(activityId)).toBe("HELD");
    const notices = await db.notice.findMany({ where: { activityId } });
    expect(notices.map(({ template, readAt }) => [template, readAt !== null])).toEqual([
      ["activityNotRecorded", true],
    ]);
  });

  test("two workers let it lapse once", async () => {
    const { id: activityId } = await inHours(-30);
    await Promise.all([processLapses(NOW), processLapses(NOW), processLapses(NOW)]);
    expect(await db.activityEvent.count({ where: { activityId, name: "lapse" } })).toBe(1);
  });
});

test("a corrected headcount keeps the number before among the events", async () => {
  const { id: activityId } = await inHours(-2);
  await commands.holdActivity(cast.station, { activityId, adults: 20, children: 5 }, NOW);
  const better = { activityId, adults: 22, children: 4, reason: "漏数了两位" };
  await commands.recountActivity(cast.station, better, NOW);
  const counts = await db.activityEvent.findMany({
    where: { activityId, name: { in: ["hold", "recount"] } },
    select: { data: true, note: true },
    orderBy: { seq: "asc" },
  });
  expect(counts).toEqual([
    { data: { adults: 20, children: 5 }, note: null },
    { data: { adults: 22, children: 4 }, note: "漏数了两位" },
  ]);
});
