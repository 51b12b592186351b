import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import type { ActivityStatus } from "@/prisma/generated/enums";
import { anActivity, aProgramme, cancelActivity, moveActivity } from "@/tests/support/activities";
import { aCounty, type County } from "@/tests/support/factories";

let county: County;
beforeAll(async () => {
  county = await aCounty();
});

const STATUSES: ActivityStatus[] = [
  ...(["DRAFT", "SUBMITTED", "DROPPED", "PUBLISHED", "HELD", "NOT_HELD", "CANCELLED"] as const),
];

describe("an activity made for a test", () => {
  test.each(STATUSES)("is whole in status %s", async (status) => {
    const { id, version } = await anActivity(county.village, { status });
    expect(await db.activityEvent.count({ where: { activityId: id } })).toBe(version);
  });

  test("shares the plan of its month, also when several are made at once", async () => {
    const make = () => anActivity(county.sisterVillage);
    const made = await Promise.all([make(), make(), make()]);
    expect(new Set(made.map(({ planId }) => planId)).size).toBe(1);
  });

  test("goes on step by step", async () => {
    const { id, startsAt } = await anActivity(county.village);
    await moveActivity(id, new Date(startsAt.getTime() + 1000));
    const { version, status } = await cancelActivity(id);
    expect({ version, status }).toEqual({ version: 5, status: "CANCELLED" });
  });

  test("stands in programmes without a gap", async () => {
    const month = (year: number) => new Date(`${year}-05-01T00:00:00Z`);
    const made = [await anActivity(county.village)];
    const first = await aProgramme(county.center.id, made, { month: month(2025) });
    const second = await aProgramme(county.center.id, made, { month: month(2026) });
    expect([first.number, second.number]).toEqual([1, 2]);
  });
});
