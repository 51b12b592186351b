import { beforeAll, describe, expect, test } from "vitest";
import { recountActivity } from "@/lib/activities/activities/commands";
import {
  ACTIVITY_FIGURES,
  DIVISIONS,
  NO_FIGURES,
  type ActivityFigures,
} from "@/lib/reporting/activity-figures/figures";
import { nameParts } from "@/lib/reporting/activity-figures/name-parts";
import { findActivityFigures } from "@/lib/reporting/activity-figures/queries";
import { HOUR_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import type { ActivityStatus } from "@/prisma/generated/enums";
import { anActivity } from "@/tests/support/activities";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { seededRandom } from "@/tests/support/races";

const OCTOBER = { from: "2026-10", to: "2026-10" };
const STATUSES: ActivityStatus[] = [
  ...(["DRAFT", "SUBMITTED", "DROPPED", "PUBLISHED"] as const),
  ...(["HELD", "HELD", "HELD", "CANCELLED", "NOT_HELD"] as const),
];

let cast: Cast;
let platformId: string;

/** Sixty activities of October in three places, with and without platform and category, by chance. */
beforeAll(async () => {
  cast = await aCast();
  const { center, village, sisterVillage, township, category } = cast.county;
  const platform = await db.platform.create({
    data: { centerId: center.id, name: "文化服务", nameEn: "Culture" },
  });
  platformId = platform.id;
  const random = seededRandom(13);
  const pick = <T>(list: T[]) => present(list[Math.floor(random() * list.length)]);
  for (let index = 0; index < 60; index += 1) {
    const startsAt = new Date(Date.UTC(2026, 9, 1 + Math.floor(random() * 31), 2));
    await anActivity(pick([village, sisterVillage, township]), {
      ...{ startsAt, status: pick(STATUSES), kind: pick(["TALK", "CLASS", "FAIR"]) },
      ...(random() < 0.5 && { platformId }),
      ...(random() < 0.5 && { categoryId: category.id }),
    });
  }
  // What is before and after counts elsewhere.
  for (const moment of ["2026-09-30T15:59:00Z", "2026-10-31T16:00:00Z"])
    await anActivity(village, { startsAt: new Date(moment), status: "HELD" });
  // Everything was said at its time.
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`UPDATE activity_events SET at = a."startsAt" - interval '1 hour'
      FROM activities a WHERE a.id = "activityId"`,
  ]);
});

async function read(by: (typeof DIVISIONS)[number] = "platform") {
  const wanted = { placeId: cast.county.center.id, period: OCTOBER, by };
  return present(await findActivityFigures(cast.center, wanted));
}

const sum = (figures: ActivityFigures[]) =>
  figures.reduce(
    (total, each) =>
      Object.fromEntries(
        ACTIVITY_FIGURES.map((name) => [name, total[name] + each[name]]),
      ) as ActivityFigures,
    NO_FIGURES,
  );

describe("the figures of a month", () => {
  test("are those of the rows themselves, counted one by one", async () => {
    const rows = await db.activity.findMany({
      where: {
        centerId: cast.county.center.id,
        startsAt: { gte: new Date("2026-09-30T16:00Z"), lt: new Date("2026-10-31T16:00Z") },
      },
    });
    const having = (...statuses: ActivityStatus[]) =>
      rows.filter(({ status }) => statuses.includes(status)).length;
    const { whole } = await read();
    expect(rows).toHaveLength(60);
    expect(whole).toMatchObject({
      planned: 60 - having("DROPPED"),
      published: having("PUBLISHED", "HELD", "CANCELLED", "NOT_HELD"),
      ...{ held: having("HELD"), cancelled: having("CANCELLED"), notHeld: having("NOT_HELD") },
      ...{ adults: 20 * having("HELD"), children: 5 * having("HELD"), lateEntries: 0 },
    });
  });

  test.each(DIVISIONS)("by %s add up to the whole", async (by) => {
    const { whole, parts } = await read(by);
    expect(parts.length).toBeGreaterThan(1);
    expect(sum(parts.map(({ figures }) => figures))).toEqual(whole);
  });

  test.each(ACTIVITY_FIGURES)("%s opens as many activities as it counts", async (list) => {
    const wanted = { placeId: cast.county.center.id, period: OCTOBER, by: "kind", list } as const;
    const { whole } = await read();
    const pages = [1, 2].map((page) => findActivityFigures(cast.center, { ...wanted, page }));
    const ids = (await Promise.all(pages)).flatMap((found) =>
      present(found?.activities).rows.map(({ id }) => id),
    );
    const isOfPeople = list === "adults" || list === "children";
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(isOfPeople ? whole.held : whole[list]);
  });

  test("stay as they were when a headcount is corrected later than a week after it", async () => {
    const before = await read();
    const { id: activityId } = await db.activity.findFirstOrThrow({
      where: { centerId: cast.county.center.id, status: "HELD", startsAt: { lt: new Date() } },
      orderBy: { startsAt: "desc" },
    });
    const correction = { activityId, adults: 900, children: 0, reason: "数错了" };
    await recountActivity(cast.center, correction, new Date("2026-12-20T00:00:00Z"));
    expect((await read()).whole).toEqual(before.whole);
    // Within the week it counts.
    const { id } = await anActivity(cast.county.village, {
      ...{ status: "HELD", startsAt: new Date("2026-10-31T02:00:00Z") },
    });
    const soon = { activityId: id, adults: 31, children: 0, reason: "数错了" };
    await recountActivity(cast.center, soon, later(new Date("2026-11-05T02:00:00Z"), HOUR_MS));
    await backdate(id);
    expect((await read()).whole.adults).toBe(before.whole.adults + 31);
  });

  test("are those of the reader's own places only", async () => {
    const wanted = { placeId: cast.county.center.id, period: OCTOBER, by: "kind" } as const;
    expect(await findActivityFigures(cast.station, wanted)).toBeNull();
    expect(await findActivityFigures(cast.otherCenter, wanted)).toBeNull();
    expect((await findActivityFigures(cast.city, wanted))?.whole).toEqual((await read()).whole);
  });
});

/** The first events of an activity, as if they had been written before it. */
function backdate(id: string) {
  return db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`UPDATE activity_events SET at = '2026-10-30T00:00:00Z'
      WHERE "activityId" = ${id}::uuid AND name <> 'recount'`,
  ]);
}

test("platforms of one name in several counties are one row, and what has none comes last", () => {
  const names = new Map([
    ["a", "文化服务"],
    ["b", "文化服务"],
  ]);
  const part = (key: string | null, planned: number) => ({
    ...{ division: "platform" as const, key, figures: { ...NO_FIGURES, planned } },
  });
  const rows = nameParts([part(null, 9), part("a", 2), part("b", 3)], (key) => names.get(key));
  expect(rows.map(({ name, figures }) => [name, figures.planned])).toEqual([
    ["文化服务", 5],
    [null, 9],
  ]);
});
