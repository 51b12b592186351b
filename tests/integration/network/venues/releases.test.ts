import { beforeAll, describe, expect, test } from "vitest";
import { bookRoomFor } from "@/lib/network/venues/book-room.data";
import { lendKitFor } from "@/lib/network/venues/lend-kit.data";
import type { Purpose } from "@/lib/network/venues/purpose.data";
import {
  LIVE_STATUSES,
  TRANSITIONS as ACTIVITY_TRANSITIONS,
} from "@/lib/activities/activities/lifecycle";
import { HELD_STATUSES, TRANSITIONS } from "@/lib/orders/wishes/lifecycle";
import { cancelWish } from "@/lib/orders/wishes/commands";
import { scheduleVisit, unscheduleVisit } from "@/lib/orders/visits/commands";
import { formatDay } from "@/lib/shared/days/china-time";
import { HOUR_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { stepNames } from "@/lib/shared/steps/transitions";
import type {
  ActivityEventName,
  ActivityStatus,
  WishEventName,
  WishStatus,
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

/** Columns that the CHECKs of a status of an activity ask for. */
const columnsOf = (status: ActivityStatus) => ({
  publishedAt: ["PUBLISHED", "HELD", "NOT_HELD", "CANCELLED"].includes(status) ? new Date() : null,
  cancelReason: status === "CANCELLED" ? "大雪" : null,
  adults: status === "HELD" ? 8 : null,
  children: status === "HELD" ? 2 : null,
});

/** Writes a step of an activity as the kernel does. */
async function stepActivity(activityId: string, name: ActivityEventName, toStatus: ActivityStatus) {
  await db.$transaction(async (tx) => {
    const { version, status } = await tx.activity.findUniqueOrThrow({ where: { id: activityId } });
    const event = { activityId, seq: version + 1, name, fromStatus: status, toStatus };
    await tx.activityEvent.create({ data: { ...event, actorRole: "SYSTEM" } });
    const data = { status: toStatus, version: version + 1, ...columnsOf(toStatus) };
    await tx.activity.update({ where: { id: activityId }, data });
  });
}

const isLive = (status: ActivityStatus) => LIVE_STATUSES.some((one) => one === status);

/** Every way of the table of activities out of a status in which a room is kept for one. */
const ACTIVITY_WAYS = stepNames(ACTIVITY_TRANSITIONS).flatMap((name) => {
  const { from, to }: { from: readonly ActivityStatus[]; to: ActivityStatus | "SAME" } =
    ACTIVITY_TRANSITIONS[name];
  return to === "SAME" ? [] : from.filter(isLive).map((one) => ({ name, from: one, to }));
});

describe("what was booked for an activity", () => {
  test.each(ACTIVITY_WAYS)("$name from $from to $to", async ({ name, from, to }) => {
    const activityId = await anActivity(cast.county.village, slot);
    if (from !== "DRAFT") await stepActivity(activityId, "submit", from);
    await book({ activityId });
    await stepActivity(activityId, name, to);
    expect(await isKept({ activityId })).toEqual(isLive(to) ? BOTH : NOTHING);
  });

  test("is kept in the statuses that the tables name, and in no other", async () => {
    const [kept] = await db.$queryRaw<{ wishes: string[]; activities: string[] }[]>`
      SELECT (SELECT array_agg(s::text) FROM unnest(enum_range(NULL::"WishStatus")) s
          WHERE wish_takes_rooms(s)) AS wishes,
        (SELECT array_agg(s::text) FROM unnest(enum_range(NULL::"ActivityStatus")) s
          WHERE activity_takes_rooms(s)) AS activities`;
    expect(kept?.wishes.sort()).toEqual([...HELD_STATUSES].sort());
    expect(kept?.activities.sort()).toEqual([...LIVE_STATUSES].sort());
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
