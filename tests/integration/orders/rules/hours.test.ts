import { beforeAll, describe, expect, test } from "vitest";
import { USUAL_HOURS } from "@/lib/shared/days/county-hours";
import { db } from "@/lib/shared/db/db";
import { pauseWish, resumeWish } from "@/lib/orders/dispatch/commands";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { setHours } from "@/lib/orders/rules/commands";
import {
  anApprovedWishOf,
  findPromise,
  readClocks,
  replayFromEvents,
} from "@/tests/integration/orders/rules/clocks";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWish } from "@/tests/support/factories";
import { at, formatMoment } from "@/tests/support/moments";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

// A Wednesday; from the 26th on the working days are the 26th, 27th, 30th, then 1 and 2 December.
const WEDNESDAY = new Date("2026-11-25T02:00:00Z");

describe("after a change of the hours of the county", () => {
  const HOURS = { closingMinute: 1170, quietFrom: 0, quietTo: 9 };

  /** Runs `look` in a county that keeps the hours of the far west, and restores its hours. */
  async function withHours(look: () => Promise<void>) {
    await setHours(cast.centerAdmin, HOURS);
    try {
      await look();
    } finally {
      await setHours(cast.centerAdmin, USUAL_HOURS);
    }
  }

  test("what runs in days ends at its closing, pauses included, and replays to the same", async () => {
    const id = await anApprovedWishOf(cast, WEDNESDAY);
    await pauseWish(cast.station, { wishId: id, reason: "等家属回话" }, at("11-26 19:00"));
    await withHours(async () => {
      expect(formatMoment((await readClocks(id)).pauseEndsAt)).toBe("12-01 19:30");
      expect(await readClocks(id)).toEqual(await replayFromEvents(id));
      await resumeWish(cast.station, { wishId: id }, at("11-26 20:00"));
      // The county closed at 19:30, within the pause.
      expect(formatMoment((await readClocks(id)).promisedAt)).toBe("12-03 19:30");
      expect(await readClocks(id)).toEqual(await replayFromEvents(id));
    });
    expect(await findPromise(id)).toBe("12-02 18:00");
    expect(await readClocks(id)).toEqual(await replayFromEvents(id));
  });

  test("what was due already has the new time, too, and stays overdue", async () => {
    const id = await anApprovedWishOf(cast, WEDNESDAY);
    expect(await processWish(id, at("11-26 20:00"))).toBe(true);
    await withHours(async () => {
      expect(await readClocks(id)).toMatchObject({ stepDueAt: new Date("2026-11-27T11:30:00Z") });
      expect(await readClocks(id)).toEqual(await replayFromEvents(id));
    });
  });

  test("it is said how many dates moved, and kept in the audit log", async () => {
    const { county, centerAdmin } = await aCast();
    const village = county.village.id;
    const { id } = await aWish(village, {}, WEDNESDAY);
    const running = await db.wish.count({
      where: { centerId: county.center.id, stepDueAt: { not: null } },
    });
    expect(await setHours(centerAdmin, HOURS)).toMatchObject({ wishes: running });
    expect(await setHours(centerAdmin, HOURS)).toEqual({ wishes: 0, promises: 0 });
    expect(formatMoment((await readClocks(id)).stepDueAt)).toBe("11-26 19:30");
    const [entry] = await db.auditEntry.findMany({ where: { chainId: county.center.id } });
    expect(entry).toMatchObject({
      name: "ruleChange",
      data: { rule: "hours", before: [USUAL_HOURS], after: [HOURS] },
    });
  });

  test("hours that are as they were hold up no step of any county", async () => {
    await db.$transaction(async (tx) => {
      // As a step does that has read the days of its county.
      await tx.$executeRaw`LOCK TABLE calendar_days IN ACCESS SHARE MODE`;
      const saved = await setHours(cast.centerAdmin, USUAL_HOURS);
      expect(saved).toEqual({ wishes: 0, promises: 0 });
    });
  });

  test("no hours are kept by which nobody could work or sleep, whatever code writes them", async () => {
    const { id } = cast.county.center;
    for (const data of [{ closingMinute: 720 }, { closingMinute: 1085 }, { quietTo: 12 }]) {
      await expect(db.center.update({ where: { id }, data })).rejects.toThrow("centers_hours");
    }
  });
});
