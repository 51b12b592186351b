import { beforeAll, describe, expect, test } from "vitest";
import { takeBackRoom } from "@/lib/network/venues/actions";
import { findTracked } from "@/lib/public/tracking/queries";
import { findRoomWeek } from "@/lib/desk/rooms/queries";
import {
  bookVisitRoom,
  dropVisitHold,
  dropVisitKit,
  holdVisitRoom,
  lendVisitKit,
  releaseVisitRoom,
} from "@/lib/orders/visits/actions";
import { findRoomChoice, findWishRoom } from "@/lib/orders/visits/queries";
import { findWishPage } from "@/lib/orders/volunteering/queries";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { formatDay } from "@/lib/shared/days/china-time";
import { addDays } from "@/lib/shared/days/days";
import { MINUTE_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit, submit } from "@/tests/support/submit";
import { aHold, aKitItem, aRoom, inDays } from "@/tests/support/venues";

let cast: Cast;

beforeAll(async () => {
  cast = await aCast();
});

const slot = inDays(3);
const day = formatDay(slot.startsAt);
const view = { day, minutes: 120, others: undefined };

const slotOf = (roomId: string, at = slot) => `${roomId} ${at.startsAt.toISOString()}`;

const choiceOf = async (wishId: string, now?: Date) =>
  present(await findRoomChoice(cast.station, wishId, view, now));

/** A wish whose station holds a room for it. */
async function aHeld(siteId = cast.county.village.id) {
  const wish = await aWishIn("ACCEPTED", cast);
  const { id: roomId } = await aRoom(siteId);
  const sent = { wishId: wish.id, slot: slotOf(roomId), minutes: 120 };
  await mustSubmit(holdVisitRoom, cast.station, sent);
  const { hold } = await choiceOf(wish.id);
  return { wish, roomId, holdId: present(hold).id };
}

describe("a room for a wish", () => {
  test("is held, then booked with the time of the visit; resident and volunteer read where", async () => {
    const { wish, holdId, roomId } = await aHeld();
    await mustSubmit(bookVisitRoom, cast.station, { wishId: wish.id, holdId });
    const { visitAt, trackingNumber } = await db.wish.findUniqueOrThrow({
      where: { id: wish.id },
    });
    expect(visitAt).toEqual(slot.startsAt);
    const key = present(trackingPath(trackingNumber).split("/").at(-1));
    const room = await db.room.findUniqueOrThrow({ where: { id: roomId } });
    const where = { room: { name: room.name, site: { name: cast.county.village.name } } };
    expect((await findTracked(trackingNumber, key))?.room).toMatchObject(where);
    const page = await findWishPage(cast.invited, wish.id);
    expect(page).toMatchObject({ service: { room: where } });
  });

  test("is nobody else's for ten minutes, and then whose who comes first", async () => {
    const { wish, roomId, holdId } = await aHeld();
    const other = await aWishIn("ACCEPTED", cast);
    const sent = { wishId: other.id, slot: slotOf(roomId), minutes: 60 };
    const colleague = await aStaff(cast.county.village.id);
    expect(await submit(holdVisitRoom, colleague, sent)).toMatchObject({ code: "ROOM_TAKEN" });
    const past = new Date(Date.now() - 11 * MINUTE_MS);
    await db.booking.update({
      where: { id: holdId },
      data: { createdAt: past, heldUntil: new Date(Date.now() - MINUTE_MS) },
    });
    await mustSubmit(holdVisitRoom, colleague, sent);
    const late = await submit(bookVisitRoom, cast.station, { wishId: wish.id, holdId });
    expect(late).toMatchObject({ code: "HOLD_OVER" });
    expect(await db.wish.findUniqueOrThrow({ where: { id: wish.id } })).toMatchObject({
      visitAt: null,
    });
  });

  test("that was held and is not wanted is free again, and so is one that is given back", async () => {
    const { wish, holdId, roomId } = await aHeld();
    const wishId = wish.id;
    await mustSubmit(dropVisitHold, cast.station, { wishId, holdId });
    await mustSubmit(holdVisitRoom, cast.station, { wishId, slot: slotOf(roomId), minutes: 60 });
    const { hold } = await choiceOf(wishId);
    await mustSubmit(bookVisitRoom, cast.station, { wishId, holdId: present(hold).id });
    await mustSubmit(releaseVisitRoom, cast.station, { wishId });
    expect((await findWishRoom(wishId)).booked).toBeUndefined();
    const { rooms, visitAt } = await choiceOf(wishId);
    expect(visitAt).toEqual(slot.startsAt);
    const free = rooms.find(({ id }) => id === roomId)?.slots ?? [];
    expect(free.map(({ startsAt }) => +startsAt)).toContain(+slot.startsAt);
  });

  test("in the past, or of a wish that nobody has taken, is refused", async () => {
    const { id: roomId } = await aRoom(cast.county.village.id);
    const { id: wishId } = await aWishIn("ACCEPTED", cast);
    const ago = { wishId, slot: slotOf(roomId, inDays(-1)), minutes: 60 };
    expect((await submit(holdVisitRoom, cast.station, ago)).fieldErrors).toEqual({
      day: ["VISIT_NOT_AHEAD"],
    });
    const open = await aWishIn("APPROVED", cast);
    const early = { wishId: open.id, slot: slotOf(roomId), minutes: 60 };
    expect(await submit(holdVisitRoom, cast.station, early)).toMatchObject({ ok: false });
    expect(await findRoomChoice(cast.station, open.id, view)).toBeNull();
    const nonsense = { wishId, slot: "x y", minutes: 61 };
    expect((await submit(holdVisitRoom, cast.station, nonsense)).ok).toBe(false);
  });
});

test("a sister place lends a room: it sees by whom and not the words, and can take it back with a reason", async () => {
  const { sisterVillage } = cast.county;
  await db.site.update({ where: { id: sisterVillage.id }, data: { phone: "0994-1234567" } });
  const room = await aRoom(sisterVillage.id);
  const { id: wishId } = await aWishIn("ACCEPTED", cast);
  const others = present(
    await findRoomChoice(cast.station, wishId, { ...view, others: "1" as const }),
  );
  const found = present(others.rooms.find(({ id }) => id === room.id));
  expect(found.site.phone).toBe("0994-1234567");
  const sent = { wishId, slot: slotOf(room.id), minutes: 120, others: "1" };
  await mustSubmit(holdVisitRoom, cast.station, sent);
  const holdId = present((await choiceOf(wishId)).hold).id;
  await mustSubmit(bookVisitRoom, cast.station, { wishId, holdId });
  const week = present(await findRoomWeek(cast.sisterStation, { site: undefined, day }));
  expect(week.bookings).toMatchObject([
    { purpose: { title: null, wishId: null, unit: { name: cast.county.village.name } } },
  ]);
  const bookingId = present(week.bookings[0]).id;
  await mustSubmit(takeBackRoom, cast.sisterStation, { bookingId, reason: "那天要选举" });
  expect(await findWishRoom(wishId)).toMatchObject({
    booked: undefined,
    takenBack: { releaseReason: "那天要选举" },
  });
});

test("kit is borrowed for the day of the visit, and no more than is left", async () => {
  const { wish, holdId } = await aHeld();
  const wishId = wish.id;
  const item = await aKitItem(cast.county.village.id, 5);
  const lend = (quantity: number, dueOn = day) => ({
    ...{ wishId, dueOn, [`quantity.${item.id}`]: quantity },
  });
  const early = await submit(lendVisitKit, cast.station, lend(1));
  expect(early).toMatchObject({ code: "NO_VISIT_YET" });
  await mustSubmit(bookVisitRoom, cast.station, { wishId, holdId });
  const late = await submit(lendVisitKit, cast.station, lend(1, addDays(day, -1)));
  expect(late.fieldErrors).toEqual({ dueOn: ["LOAN_DAYS"] });
  const none = await submit(lendVisitKit, cast.station, lend(0));
  expect(none.fieldErrors).toEqual({ dueOn: ["lendSome"] });
  await mustSubmit(lendVisitKit, cast.station, lend(3));
  const { kit, loans } = await choiceOf(wishId);
  expect(kit.find(({ id }) => id === item.id)?.left).toBe(2);
  const many = await submit(lendVisitKit, cast.station, lend(3));
  expect(many).toMatchObject({ code: "KIT_LENT" });
  await mustSubmit(dropVisitKit, cast.station, { wishId, loanId: present(loans[0]).id });
  await mustSubmit(lendVisitKit, cast.station, lend(5));
});

test("what somebody else holds is not confirmed by its id", async () => {
  const { id: wishId } = await aWishIn("ACCEPTED", cast);
  const colleague = await aStaff(cast.county.village.id);
  const holdId = await aHold(cast.county.village.id, { wishId, staffId: colleague.id });
  const shown = await submit(bookVisitRoom, cast.station, { wishId, holdId });
  expect(shown).toMatchObject({ code: "HOLD_OVER" });
});
