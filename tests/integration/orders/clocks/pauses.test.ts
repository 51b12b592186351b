import { describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { pauseWish, resumeWish } from "@/lib/orders/dispatch/commands";
import { processDueWishes } from "@/lib/orders/dispatch/process-due-wishes.data";
import { findTracked } from "@/lib/public/tracking/queries";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { amendWish } from "@/lib/orders/wishes/commands";
import { present } from "@/tests/support/factories";
import { at, formatMoment } from "@/tests/support/moments";
import {
  anApprovedWish,
  aNetwork,
  lastEvent,
  listRecipients,
  wishState,
} from "@/tests/support/network";

// Worked days of these weeks: 28, 29, 30 September, 8, 9, 10 (a Saturday), 12, 13, 14, 15 October.
const APPROVED: [Date, Date] = [at("09-28 09:00"), at("09-28 10:00")];
const PAUSED_AT = at("09-29 11:00");

/** Promised for the 10th, to be dispatched by the 29th; paused on the 29th until the 9th at most. */
async function aPausedWish() {
  const network = await aNetwork();
  const wish = await anApprovedWish(network, APPROVED);
  expect(await wishState(wish.id)).toMatchObject({
    ...{ stepDue: "09-29 18:00", promised: "10-10 18:00" },
  });
  const waits = { wishId: wish.id, reason: "等居民回电" };
  await pauseWish(network.station, waits, PAUSED_AT);
  return { network, wish, waits };
}

/** The dates on the resident's tracking page. */
async function readByResident({ trackingNumber }: { trackingNumber: string }) {
  const key = present(trackingPath(trackingNumber).split("/").at(-1));
  const { promisedAt, pausedAt, pauseEndsAt } = present(
    await findTracked(trackingNumber, key),
  ).clocks;
  return [promisedAt, pausedAt, pauseEndsAt].map(formatMoment);
}

describe("while the resident is awaited", () => {
  test("the clocks stand still through the holiday, and the resident reads it", async () => {
    const { wish } = await aPausedWish();
    expect(await listRecipients(wish.id, "pausedForYou")).toEqual([wish.resident.id]);
    expect(await readByResident(wish)).toEqual(["10-10 18:00", "09-29 11:00", "10-09 18:00"]);
    await processDueWishes(at("09-29 18:00")); // it would have been overdue
    await processDueWishes(at("10-09 17:59"));
    expect(await lastEvent(wish.id)).toMatchObject({ name: "pause" });
  });

  test("nobody pauses it again, and none but its units do", async () => {
    const { network, wish, waits } = await aPausedWish();
    await expect(pauseWish(network.station, waits, PAUSED_AT)).rejects.toThrow("FORBIDDEN");
    await expect(resumeWish(wish.resident, { wishId: wish.id }, PAUSED_AT)).rejects.toThrow(
      "FORBIDDEN",
    );
  });
});

describe("the wait is over", () => {
  test("when the resident has answered: both dates move on by the days waited", async () => {
    const { wish } = await aPausedWish();
    const answer = { wishId: wish.id, word: "周末都在家" };
    await amendWish(wish.resident, answer, at("10-08 09:00"));
    expect(await lastEvent(wish.id)).toMatchObject({ name: "resume", actorRole: "SYSTEM" });
    // The 29th and the 30th closed meanwhile: two working days more.
    expect(await wishState(wish.id)).toMatchObject({
      ...{ stepDue: "10-08 18:00", promised: "10-13 18:00" },
    });
    expect(await readByResident(wish)).toEqual(["10-13 18:00", null, null]);
  });

  test("not when staff add a word, but when they say so", async () => {
    const { network, wish } = await aPausedWish();
    await amendWish(network.station, { wishId: wish.id, word: "已留言" }, at("09-30 09:00"));
    expect(await readByResident(wish)).toMatchObject({ 1: "09-29 11:00" });
    await resumeWish(network.township, { wishId: wish.id }, at("09-30 10:00"));
    expect(await wishState(wish.id)).toMatchObject({
      ...{ stepDue: "09-30 18:00", promised: "10-12 18:00" },
    });
  });

  test("by itself, when the county's limit is", async () => {
    const { wish } = await aPausedWish();
    await processDueWishes(at("10-09 18:00"));
    expect(await lastEvent(wish.id)).toMatchObject({ name: "resume", actorRole: "SYSTEM" });
    // Closed: the 29th, 30th, 8th and 9th.
    expect(await wishState(wish.id)).toMatchObject({
      ...{ unit: "VILLAGE", stepDue: "10-10 18:00", promised: "10-15 18:00" },
    });
    await processDueWishes(at("10-10 18:00"));
    expect(await wishState(wish.id)).toMatchObject({ unit: "TOWNSHIP", stepDue: "10-12 18:00" });
  });
});

test("a promise that was not kept is said once, and goes up the tree", async () => {
  const network = await aNetwork();
  const wish = await anApprovedWish(network, APPROVED);
  for (const day of ["09-29 18:00", "09-30 18:00", "10-08 18:00", "10-10 18:00", "10-12 18:00"]) {
    await processDueWishes(at(day));
  }
  const { isPromiseOverdue } = await db.wish.findUniqueOrThrow({ where: { id: wish.id } });
  expect(isPromiseOverdue).toBe(true);
  expect(await listRecipients(wish.id, "delayed")).toEqual([wish.resident.id]);
  expect(await wishState(wish.id)).toMatchObject({ unit: "CENTER", promised: "10-10 18:00" });
});
