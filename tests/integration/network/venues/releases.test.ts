import { beforeAll, describe, expect, test } from "vitest";
import { bookRoomFor } from "@/lib/network/venues/book-room.data";
import { lendKitFor } from "@/lib/network/venues/lend-kit.data";
import type { Purpose } from "@/lib/network/venues/purpose.data";
import { TRANSITIONS } from "@/lib/orders/wishes/lifecycle";
import { cancelWish } from "@/lib/orders/wishes/commands";
import { scheduleVisit, unscheduleVisit } from "@/lib/orders/visits/commands";
import { formatDay } from "@/lib/shared/days/china-time";
import { HOUR_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { stepNames } from "@/lib/shared/steps/transitions";
import {
  ActivityStatus,
  type WishStatus,
  type ActivityEventName,
  type WishEventName,
} from "@/prisma/generated/enums";
import { aCast, type Cast } from "@/tests/support/cast";
import {
  aKitItem,
  anActivity,
  aRoom,
  aVisitedWish,
  inDays,
  isWorkingDay,
} from "@/tests/support/venues";

let cast: Cast;

beforeAll(async () => {
  cast = await aCast();
});

const slot = inDays(5);

/** A room booked and kit set aside for something. */
async function book(purpose: Purpose) {
  const { village } = cast.county;
  const roomId = (await aRoom(village.id)).id;
  const kit = await aKitItem(village.id, 5);
  const day = formatDay(slot.startsAt);
  await db.$transaction(async (tx) => {
    await bookRoomFor(tx, { ...slot, ...purpose, roomId, isWorkingDay }, new Date());
    const lines = [{ kitItemId: kit.id, quantity: 2 }];
    await lendKitFor(tx, { ...purpose, lines, startsOn: day, dueOn: day }, new Date());
  });
}

/** What of it is still kept. */
async function isKept(purpose: Purpose) {
  const booking = await db.booking.findFirstOrThrow({ where: purpose });
  const loan = await db.kitLoan.findFirstOrThrow({ where: purpose });
  return { room: booking.status === "BOOKED", kit: loan.returnedAt === null };
}

const NOTHING = { room: false, kit: false };
const BOTH = { room: true, kit: true };

const TAKING: WishStatus[] = ["ACCEPTED", "SUPPLIED", "IN_SERVICE"];
const OVER: WishStatus[] = ["SERVED", "RATED", "UNRATED"];

/** Every way of the table out of a status in which somebody has taken the wish. */
const WAYS = stepNames(TRANSITIONS).flatMap((name) => {
  const { from, to }: { from: readonly WishStatus[]; to: WishStatus | "SAME" } = TRANSITIONS[name];
  return to === "SAME"
    ? []
    : from.filter((one) => TAKING.includes(one)).map((one) => ({ name, from: one, to }));
});

/** Writes a step as the kernel does: the event and the row. */
async function step(wishId: string, name: WishEventName, toStatus: WishStatus): Promise<void> {
  await db.$transaction(async (tx) => {
    const { version, status, round, responsibleSiteId } = await tx.wish.findUniqueOrThrow({
      where: { id: wishId },
    });
    await tx.wishEvent.create({
      data: {
        ...{
          wishId,
          seq: version + 1,
          name,
          fromStatus: status,
          toStatus,
          round,
          responsibleSiteId,
        },
        actorRole: "SYSTEM",
      },
    });
    const isHeld = [...TAKING, ...OVER].includes(toStatus);
    await tx.wish.update({
      where: { id: wishId },
      data: {
        ...{ status: toStatus, version: version + 1 },
        ...(!isHeld && { visitAt: null, remindAt: null }),
      },
    });
  });
}

/** A wish on its way to `status`, with a visit agreed. */
async function aWishAt(status: WishStatus): Promise<string> {
  const { id } = await aVisitedWish(cast, slot);
  for (const [name, to] of [
    ["supply", "SUPPLIED"],
    ["checkIn", "IN_SERVICE"],
  ] as const) {
    const { status: at } = await db.wish.findUniqueOrThrow({ where: { id } });
    if (at !== status) await step(id, name, to);
  }
  return id;
}

describe("what was booked for a wish ends with each step that ends its turn:", () => {
  test.each(WAYS)("$name from $from to $to", async ({ name, from, to }) => {
    const wishId = await aWishAt(from);
    await book({ wishId });
    await step(wishId, name, to);
    expect(await isKept({ wishId })).toEqual(TAKING.includes(to) ? BOTH : NOTHING);
  });

  test("the resident withdraws the wish", async () => {
    const wish = await aVisitedWish(cast, slot);
    await book({ wishId: wish.id });
    await cancelWish(wish.resident, { wishId: wish.id });
    expect(await isKept({ wishId: wish.id })).toEqual(NOTHING);
  });

  test("another time is agreed, or none", async () => {
    const wish = await aVisitedWish(cast, slot);
    await book({ wishId: wish.id });
    const within = later(slot.startsAt, HOUR_MS);
    await scheduleVisit(cast.station, { wishId: wish.id, visitAt: within });
    expect(await isKept({ wishId: wish.id })).toEqual(BOTH);
    await scheduleVisit(cast.station, { wishId: wish.id, visitAt: slot.endsAt });
    expect(await isKept({ wishId: wish.id })).toEqual({ room: false, kit: true });
    await unscheduleVisit(cast.station, { wishId: wish.id });
    expect(await isKept({ wishId: wish.id })).toEqual(NOTHING);
  });

  test("kit that was handed out is still to come back", async () => {
    const wish = await aVisitedWish(cast, slot);
    await book({ wishId: wish.id });
    await db.kitLoan.updateMany({ where: { wishId: wish.id }, data: { lentAt: new Date() } });
    await cancelWish(wish.resident, { wishId: wish.id });
    expect(await isKept({ wishId: wish.id })).toEqual({ room: false, kit: true });
  });
});

describe("what was booked for an activity", () => {
  const BEFORE = Object.values(ActivityStatus).filter((status) => status !== "DRAFT");

  /** Columns that the CHECKs of a status ask for. */
  const columns = (status: ActivityStatus) => ({
    ...(["PUBLISHED", "HELD", "NOT_HELD", "CANCELLED"].includes(status) && {
      publishedAt: new Date(),
    }),
    ...(status === "CANCELLED" && { cancelReason: "大雪" }),
    ...(status === "HELD" && { adults: 8, children: 2 }),
  });

  test.each(BEFORE)("is kept or released when it becomes %s", async (status) => {
    const activityId = await anActivity(cast.county.village, slot);
    await book({ activityId });
    const name: ActivityEventName = "edit";
    await db.$transaction(async (tx) => {
      await tx.activityEvent.create({
        data: {
          ...{ activityId, seq: 2, name, fromStatus: "DRAFT", toStatus: status },
          actorRole: "SYSTEM",
        },
      });
      const data = { status, version: 2, ...columns(status) };
      await tx.activity.update({ where: { id: activityId }, data });
    });
    const ends = ["CANCELLED", "DROPPED", "NOT_HELD"].includes(status);
    expect(await isKept({ activityId })).toEqual(ends ? NOTHING : BOTH);
  });

  test("is released where it is moved to another time, and kept where it only grows shorter", async () => {
    const activityId = await anActivity(cast.county.village, slot);
    await book({ activityId });
    const move = (data: object) => db.activity.update({ where: { id: activityId }, data });
    await move({ endsAt: later(slot.endsAt, -HOUR_MS) });
    expect(await isKept({ activityId })).toEqual(BOTH);
    await move({ endsAt: later(slot.endsAt, HOUR_MS) });
    expect(await isKept({ activityId })).toEqual({ room: false, kit: true });
    await move({ ...inDays(9) });
    expect(await isKept({ activityId })).toEqual(NOTHING);
  });
});
