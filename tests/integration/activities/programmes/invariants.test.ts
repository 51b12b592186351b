import { beforeEach, describe, expect, test } from "vitest";
import { midnightUtc } from "@/lib/activities/plans/month";
import * as commands from "@/lib/activities/programmes/commands";
import { findProgramme } from "@/lib/activities/programmes/queries";
import { db } from "@/lib/shared/db/db";
import { stepActivity, stepPlan } from "@/tests/support/activities";
import { anApprovedMonth, aPlanned, MONTH } from "@/tests/support/planning";
import { present } from "@/tests/support/factories";

const THEME = "一老一小，冬天有人问";
const month = midnightUtc(MONTH);

let scene: Awaited<ReturnType<typeof anApprovedMonth>>;
beforeEach(async () => {
  scene = await anApprovedMonth();
});

const read = async () => present(await findProgramme(scene.center.siteId, month));

/** Each station of the county has an approved plan of one month, all of different months. */
async function approveMonths(months: string[]): Promise<void> {
  for (const one of months) {
    const planned = await aPlanned(scene.center, { day: `${one}-05` });
    await stepActivity(planned.id, { name: "submit", toStatus: "SUBMITTED" });
    await stepPlan(planned.planId, "submit", "SUBMITTED");
    await stepPlan(planned.planId, "approve", "APPROVED");
  }
}

describe("two who publish at once", () => {
  test("publish a month once", async () => {
    const input = { month, theme: THEME };
    const outcomes = await Promise.allSettled([
      commands.publishMonth(scene.center, input),
      commands.publishMonth(scene.center, input),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.programme.count({ where: { centerId: scene.center.siteId } })).toBe(1);
  });

  test("publish different months under numbers without a gap", async () => {
    const months = ["2027-05", "2027-06", "2027-07", "2027-08"];
    await approveMonths(months);
    const theme = THEME;
    await Promise.all(
      months.map((one) => commands.publishMonth(scene.center, { month: midnightUtc(one), theme })),
    );
    const numbers = await db.programme.findMany({
      where: { centerId: scene.center.siteId },
      select: { number: true },
      orderBy: { number: "asc" },
    });
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test("and would number two months alike without waiting for each other", async () => {
    const naive = async () => {
      const { _max } = await db.programme.aggregate({
        where: { centerId: scene.center.siteId },
        _max: { number: true },
      });
      return (_max.number ?? 0) + 1;
    };
    const [one, other] = await Promise.all([naive(), naive()]);
    expect(one).toBe(other);
  });
});

describe("the database refuses", () => {
  test.each([
    ["a programme that is changed", "stay as they were published", change],
    ["a programme that is removed", "stay as they were published", remove],
    ["an entry that is changed", "stay as they were published", changeEntry],
    ["an entry that comes later", "is published already", addEntry],
    ["a number that leaves a gap", "is not the next one", leaveGap],
  ])("%s", async (_, words, attack) => {
    await commands.publishMonth(scene.center, { month, theme: THEME });
    await expect(attack(await read())).rejects.toThrow(words);
  });

  type Programme = Awaited<ReturnType<typeof read>>;

  function change({ id }: Programme) {
    return db.programme.update({ where: { id }, data: { theme: "别的主题" } });
  }
  function remove({ id }: Programme) {
    return db.programme.delete({ where: { id } });
  }
  function changeEntry({ id: programmeId }: Programme) {
    return db.programmeEntry.updateMany({ where: { programmeId }, data: { title: "别的" } });
  }
  async function addEntry({ id: programmeId, entries }: Programme) {
    const { id: activityId } = await aPlanned(scene.center, { day: `${MONTH}-20` });
    const [entry] = entries;
    if (!entry) throw new Error("there are entries");
    return db.programmeEntry.create({
      data: { ...entry, programmeId, activityId, position: entries.length + 1 },
    });
  }
  function leaveGap({ centerId, staffId, digest }: Programme) {
    const data = {
      centerId,
      staffId,
      digest,
      theme: THEME,
      number: 3,
      month: midnightUtc("2027-09"),
    };
    return db.programme.create({ data });
  }
});
