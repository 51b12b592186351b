import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { countsOf } from "@/tests/integration/orders/service/counts-of";
import {
  checkIn,
  checkOut,
  couldNotServe,
  undoCheckIn,
  undoCheckOut,
} from "@/lib/orders/service/actions";
import * as commands from "@/lib/orders/service/commands";
import * as wishes from "@/lib/orders/wishes/commands";
import { MINUTE_MS } from "@/lib/shared/days/durations";
import { formatLocal } from "@/tests/support/local-moment";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit, submit } from "@/tests/support/submit";
import { snapshotWish } from "@/tests/support/wish-snapshot";

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS);

const seatsOf = (wishId: string) =>
  db.seat.findMany({ where: { assignment: { wishId, endedAt: null } } });

/** As if the volunteer had accepted hours ago. */
async function acceptedEarlier(wishId: string) {
  await db.assignment.updateMany({ where: { wishId }, data: { acceptedAt: minutesAgo(300) } });
}

describe("staff write down a service for who has no phone in hand", () => {
  test("the whole of it, with its true times, under their own name", async () => {
    const { id: wishId } = await aWishIn("SUPPLIED", cast);
    await acceptedEarlier(wishId);
    await mustSubmit(checkOut, cast.station, {
      ...{ wishId, whole: "on" },
      ...{ startedAt: formatLocal(minutesAgo(150)), endedAt: formatLocal(minutesAgo(30)) },
    });
    const { status, events } = await snapshotWish(wishId);
    expect(status).toBe("SERVED");
    expect(events.slice(-2)).toMatchObject([
      { name: "checkIn", actorRole: "STAFF", actorId: cast.station.id },
      { name: "checkOut", actorRole: "STAFF", actorId: cast.station.id },
    ]);
    expect(await seatsOf(wishId)).toMatchObject([{ hasCome: true, serviceMinutes: 120 }]);
    expect(await countsOf(cast)).toMatchObject({ services: 1, minutes: 120, active: 1, kept: 1 });
  });

  test("but not before it was accepted, nor before it has happened", async () => {
    const { id: wishId } = await aWishIn("SUPPLIED", cast);
    const before = await snapshotWish(wishId);
    for (const [startedAt, error] of [
      [minutesAgo(60), "TIME_TOO_EARLY"],
      [minutesAgo(-60), "TIME_AHEAD"],
    ] as const) {
      const shown = await submit(checkIn, cast.station, {
        wishId,
        startedAt: formatLocal(startedAt),
      });
      expect(shown.fieldErrors?.startedAt).toEqual([error]);
    }
    expect(await snapshotWish(wishId)).toEqual(before);
  });

  test("nobody writes down their own service", async () => {
    const { id: wishId } = await aWishIn("SUPPLIED", cast);
    const own = { ...cast.station, volunteerId: cast.invited.id };
    await expect(commands.checkIn(own, { wishId })).rejects.toMatchObject({ code: "OWN_SERVICE" });
  });

  test("of a station and a volunteer who press at once, one is recorded", async () => {
    const { id: wishId } = await aWishIn("SUPPLIED", cast);
    const pressed = await Promise.allSettled([
      commands.checkIn(cast.invited, { wishId }),
      commands.checkIn(cast.station, { wishId }),
    ]);
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { events } = await snapshotWish(wishId);
    expect(events.filter(({ name }) => name === "checkIn")).toHaveLength(1);
  });
});

describe("hours that are hardly true are asked about", () => {
  test("less than a minute", async () => {
    const { id: wishId } = await aWishIn("IN_SERVICE", cast);
    const shown = await submit(checkOut, cast.invited, { wishId });
    expect(shown.fieldErrors).toEqual({ sure: ["SERVICE_SHORT"] });
    await mustSubmit(checkOut, cast.invited, { wishId, sure: "on" });
    expect((await snapshotWish(wishId)).status).toBe("SERVED");
  });

  test("a check-out many hours later, which may say the true time instead", async () => {
    const { id: wishId } = await aWishIn("SUPPLIED", cast);
    await acceptedEarlier(wishId);
    await commands.checkIn(cast.invited, { wishId }, minutesAgo(20 * 60));
    const shown = await submit(checkOut, cast.invited, { wishId });
    expect(shown.fieldErrors).toEqual({ sure: ["SERVICE_LONG"] });
    const endedAt = formatLocal(minutesAgo(18 * 60));
    await mustSubmit(checkOut, cast.invited, { wishId, endedAt });
    expect((await seatsOf(wishId))[0]?.serviceMinutes).toBeGreaterThanOrEqual(119);
  });
});

describe("went, could not serve", () => {
  test("goes back to be dispatched; the resident is told, and no minutes count", async () => {
    const { id: wishId } = await aWishIn("IN_SERVICE", cast);
    await mustSubmit(couldNotServe, cast.invited, { wishId, reason: "家里没有人" });
    expect((await snapshotWish(wishId)).status).toBe("APPROVED");
    const told = await db.notice.findMany({ where: { wishId, recipientRole: "RESIDENT" } });
    expect(told.map(({ template }) => template)).toContain("couldNotServe");
    expect(await countsOf(cast)).toMatchObject({ services: 0, minutes: 0, active: 0 });
  });
});

describe("签到 and 签退 can be undone", () => {
  test("a check-out, and every figure with it", async () => {
    const { id: wishId } = await aWishIn("SUPPLIED", cast);
    await commands.checkIn(cast.invited, { wishId }, minutesAgo(90));
    const before = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
    const counted = await countsOf(cast);
    await mustSubmit(checkOut, cast.invited, { wishId });
    expect(await countsOf(cast)).toMatchObject({ services: 1, minutes: 90, active: 1, kept: 1 });
    await mustSubmit(undoCheckOut, cast.invited, { wishId });
    expect(await countsOf(cast)).toEqual({ ...counted, active: 0 });
    const after = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
    expect({ ...after, version: before.version }).toEqual(before);
    expect(await seatsOf(wishId)).toMatchObject([{ hasCome: null, serviceMinutes: null }]);
    // Done again, it counts from the same check-in.
    await mustSubmit(checkOut, cast.invited, { wishId });
    expect(await countsOf(cast)).toMatchObject({ services: 1, minutes: 90, active: 1, once: 1 });
  });

  test("who served another wish that month stays active", async () => {
    for (const status of ["SERVED", "SERVED"] as const) await aWishIn(status, cast);
    const { wishId } = await db.assignment.findFirstOrThrow({ orderBy: { id: "desc" } });
    await mustSubmit(undoCheckOut, cast.invited, { wishId });
    expect(await countsOf(cast)).toMatchObject({ services: 1, active: 1 });
  });

  test("a check-in", async () => {
    const { id: wishId } = await aWishIn("SUPPLIED", cast);
    const before = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
    await mustSubmit(checkIn, cast.invited, { wishId });
    await mustSubmit(undoCheckIn, cast.invited, { wishId });
    const after = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
    expect({ ...after, version: before.version }).toEqual(before);
    await countsOf(cast);
  });

  test("for ten minutes, by who pressed; what staff wrote down, by staff", async () => {
    const { id: wishId } = await aWishIn("SUPPLIED", cast);
    await commands.checkIn(cast.station, { wishId }, minutesAgo(11));
    const over = { code: "UNDO_OVER" };
    await expect(commands.undoCheckIn(cast.township, { wishId })).rejects.toMatchObject(over);
    const inTime = minutesAgo(2);
    const forbidden = { code: "FORBIDDEN" };
    await expect(commands.undoCheckIn(cast.invited, { wishId }, inTime)).rejects.toMatchObject(
      forbidden,
    );
    await commands.undoCheckIn(cast.township, { wishId }, inTime);
    expect((await snapshotWish(wishId)).status).toBe("SUPPLIED");
  });

  test("beside a rating one of the two wins, and the other changes nothing", async () => {
    const { id: wishId, resident } = await aWishIn("SERVED", cast);
    const pressed = await Promise.allSettled([
      commands.undoCheckOut(cast.invited, { wishId }),
      wishes.rateWish(resident, { wishId, grade: 5 }),
    ]);
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { status } = await snapshotWish(wishId);
    expect(["IN_SERVICE", "RATED"]).toContain(status);
    const [seat] = await seatsOf(wishId);
    expect(seat?.hasCome).toBe(status === "RATED" ? true : null);
    await countsOf(cast);
  });
});
