import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { pauseWish, resumeWish } from "@/lib/orders/dispatch/commands";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { dropDays, setDays } from "@/lib/orders/rules/commands";
import type { SetDays } from "@/lib/orders/rules/schema";
import { approveWish } from "@/lib/orders/wishes/commands";
import {
  anApprovedWishOf,
  approveWishOf,
  findPromise,
  readClocks,
  replayFromEvents,
  withOwnDays,
} from "@/tests/integration/orders/rules/clocks";
import { aCast, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { aCounty, aStaff, aWish } from "@/tests/support/factories";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

// A Wednesday; from the 26th on the working days are the 26th, 27th, 30th, then 1 and 2 December.
const WEDNESDAY = new Date("2026-11-25T02:00:00Z");
const at = (day: number, hour = 10) => new Date(Date.UTC(2026, 10, day, hour - 8));

const off = (day: string) => [{ day, isWorkingDay: false, note: "停电" }];
const worked = (day: string) => [{ day, isWorkingDay: true, note: null }];

const anApprovedWish = () => anApprovedWishOf(cast, WEDNESDAY);
const approve = (wishId: string, now: Date) => approveWishOf(cast, wishId, now);
const withDays = (days: SetDays, look: () => Promise<void>) => withOwnDays(cast, days, look);

describe("after a change of the calendar", () => {
  test.each([
    ["a working day less", off("2026-11-30"), "12-03 18:00"],
    ["the day it was promised for is off", off("2026-12-02"), "12-03 18:00"],
    ["a Saturday more", worked("2026-11-28"), "12-01 18:00"],
    ["the day it began, which does not count", off("2026-11-25"), "12-02 18:00"],
    ["a day after it", off("2026-12-03"), "12-02 18:00"],
    ["a Sunday off, as it was anyhow", off("2026-11-29"), "12-02 18:00"],
  ])("%s: the promise is for another day and back again", async (_, days, day) => {
    const id = await anApprovedWish();
    expect(await findPromise(id)).toBe("12-02 18:00");
    await withDays(days, async () => {
      expect(await findPromise(id)).toBe(day);
      expect(await readClocks(id)).toEqual(await replayFromEvents(id));
    });
    expect(await findPromise(id)).toBe("12-02 18:00");
  });

  test("a pause is as long as the days that closed in it", async () => {
    const id = await anApprovedWish();
    await pauseWish(cast.station, { wishId: id, reason: "等家属回话" }, at(26));
    await withDays(off("2026-11-27"), async () => {
      expect(await readClocks(id)).toEqual(await replayFromEvents(id));
      await resumeWish(cast.station, { wishId: id }, at(30));
      expect(await readClocks(id)).toEqual(await replayFromEvents(id));
    });
    expect(await findPromise(id)).toBe("12-04 18:00");
    expect(await readClocks(id)).toEqual(await replayFromEvents(id));
  });

  test("the wait for the resident ends on another day, and the worker looks then", async () => {
    const id = await anApprovedWish();
    await pauseWish(cast.station, { wishId: id, reason: "等家属回话" }, at(26));
    expect(await readClocks(id)).toMatchObject({ pauseEndsAt: new Date("2026-12-01T10:00:00Z") });
    await withDays(off("2026-11-30"), async () => {
      const pauseEndsAt = new Date("2026-12-02T10:00:00Z");
      expect(await readClocks(id)).toMatchObject({ pauseEndsAt, alarmAt: pauseEndsAt });
    });
  });

  test("what was overdue has been so", async () => {
    const id = await anApprovedWish();
    // Nobody dispatches it: not the station, not the 所, not the centre.
    for (const day of [27, 30, 31]) expect(await processWish(id, at(day, 20))).toBe(true);
    await withDays(off("2026-12-01"), async () => {
      expect(await readClocks(id)).toMatchObject({ isStepOverdue: true });
      expect(await readClocks(id)).toEqual(await replayFromEvents(id));
    });
  });

  test("limits in hours stay, and wishes of other counties", async () => {
    const urgent = await aWish(cast.county.village.id, {}, WEDNESDAY);
    await approveWish(
      cast.station,
      {
        wishId: urgent.id,
        categoryId: cast.county.category.id,
        urgency: "URGENT",
        isPublic: true,
      },
      WEDNESDAY,
    );
    const elsewhere = await aWish(cast.otherCounty.id, {}, WEDNESDAY);
    const before = [await readClocks(urgent.id), await readClocks(elsewhere.id)];
    await withDays(off("2026-11-26"), async () => {
      expect([await readClocks(urgent.id), await readClocks(elsewhere.id)]).toEqual(before);
    });
  });

  test("it is said how many dates moved, and how many of them were promised", async () => {
    // Not a whole cast: the wish in it is made today, so that its dates move or not as today is.
    const county = await aCounty();
    const village = county.village.id;
    const [station, admin] = [
      await aStaff(village),
      await aStaff(county.center.id, { isAdmin: true }),
    ];
    await aWish(village, {}, WEDNESDAY); // to be reviewed by the 26th
    const { id } = await aWish(village, {}, WEDNESDAY);
    await approveWish(
      station,
      { wishId: id, categoryId: county.category.id, urgency: "NORMAL", isPublic: true },
      WEDNESDAY,
    );
    expect(await setDays(admin, off("2026-12-01"))).toEqual({ wishes: 1, promises: 1 });
    expect(await setDays(admin, off("2026-12-01"))).toEqual({ wishes: 0, promises: 0 });
    expect(await dropDays(admin, { kind: "OWN", days: ["2026-12-01"] })).toMatchObject({
      promises: 1,
    });
  });
});

test("steps taken while the calendar changes count by one calendar or the other, never by both", async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => anApprovedWish()));
  const fresh = await Promise.all(
    Array.from({ length: 12 }, () => aWish(cast.county.village.id, {}, WEDNESDAY)),
  );
  await Promise.all([
    setDays(cast.centerAdmin, off("2026-11-27")),
    ...ids.map((wishId) => pauseWish(cast.station, { wishId, reason: "等回话" }, at(26))),
    ...fresh.map(({ id }) => approve(id, at(26))),
    setDays(cast.centerAdmin, off("2026-11-30")),
    ...fresh.map(() => aWish(cast.county.village.id, {}, at(26))),
  ]);
  const all = await db.wish.findMany({
    where: { centerId: cast.county.center.id },
    select: { id: true },
  });
  for (const { id } of all) expect(await readClocks(id)).toEqual(await replayFromEvents(id));
  await dropDays(cast.centerAdmin, { kind: "OWN", days: ["2026-11-27", "2026-11-30"] });
  for (const { id } of all) expect(await readClocks(id)).toEqual(await replayFromEvents(id));
});

test.each([1, 20])("%i running wishes are counted anew in as many statements", async (count) => {
  const { county, centerAdmin } = await aCast();
  for (let index = 0; index < count; index++) await aWish(county.village.id, {}, WEDNESDAY);
  const sent = await recordStatements(() => setDays(centerAdmin, off("2026-11-26")));
  expect(sent.filter((statement) => !/^(BEGIN|COMMIT)/.test(statement))).toHaveLength(12);
});
