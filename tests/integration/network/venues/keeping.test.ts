import { beforeAll, describe, expect, test } from "vitest";
import { bookRoomFor } from "@/lib/network/venues/book-room.data";
import {
  addException,
  addHours,
  addKitItem,
  addRoom,
  closeKitItem,
  closeRoom,
  editKitItem,
  editRoom,
  handOutKit,
  removeException,
  removeHours,
  reopenKitItem,
  reopenRoom,
  returnKit,
  takeBackRoom,
} from "@/lib/network/venues/actions";
import { findVenue } from "@/lib/network/venues/queries";
import { findRoomWeek, listShutBookings } from "@/lib/desk/rooms/queries";
import { formatDay } from "@/lib/shared/days/china-time";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aSite, aStaff, present } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";
import { aBooking, aLoan, anActivity, aRoom, inDays, isWorkingDay } from "@/tests/support/venues";

let cast: Cast;

beforeAll(async () => {
  cast = await aCast();
});

/** A station of its own, and who works there. */
async function aStation() {
  const site = await aSite("VILLAGE", cast.county.township.id);
  return { site, clerk: await aStaff(site.id) };
}

describe("the staff of a place keep its", () => {
  test("rooms: added, renamed, taken out of use and back", async () => {
    const { site, clerk } = await aStation();
    const venue = async () => present(await findVenue(clerk, site.id)).rooms[0];
    await mustSubmit(addRoom, clerk, { siteId: site.id, name: "活动室", capacity: "３０" });
    const roomId = present(await venue()).id;
    await mustSubmit(editRoom, clerk, { roomId, name: "书画室", capacity: 12, spot: "二楼" });
    expect(await venue()).toMatchObject({ name: "书画室", capacity: 12, spot: "二楼" });
    await mustSubmit(closeRoom, clerk, { roomId });
    expect((await venue())?.closedAt).not.toBeNull();
    await mustSubmit(reopenRoom, clerk, { roomId });
    expect((await venue())?.closedAt).toBeNull();
  });

  test("opening hours and closures", async () => {
    const { site, clerk } = await aStation();
    const siteId = site.id;
    const weekdays = [1, 2, 8];
    await mustSubmit(addHours, clerk, { siteId, weekdays, from: "09:00", to: "24:00" });
    await mustSubmit(addException, clerk, { siteId, fromOn: "2030-01-07", reason: "大雪" });
    const venue = present(await findVenue(clerk, siteId));
    expect(venue.openingHours.map(({ weekday, toMinute }) => [weekday, toMinute])).toEqual(
      weekdays.map((day) => [day, 1440]),
    );
    for (const { id } of venue.openingHours) await mustSubmit(removeHours, clerk, { hoursId: id });
    const [closure] = venue.openingExceptions;
    await mustSubmit(removeException, clerk, { exceptionId: present(closure).id });
    const after = present(await findVenue(clerk, siteId));
    expect([...after.openingHours, ...after.openingExceptions]).toEqual([]);
  });

  test("kit: handed out, given back, taken out of use only once all is back", async () => {
    const { site, clerk } = await aStation();
    const siteId = site.id;
    await mustSubmit(addKitItem, clerk, { siteId, name: "投影仪", unit: "台", quantity: 1 });
    const item = present(present(await findVenue(clerk, siteId)).kitItems[0]);
    const kitItemId = item.id;
    await mustSubmit(editKitItem, clerk, { kitItemId, name: "投影仪", unit: "台", quantity: 3 });
    const activityId = await anActivity(cast.county.village, inDays(2));
    const loanId = await aLoan(siteId, { activityId });
    await db.kitLoan.update({ where: { id: loanId }, data: { kitItemId } });
    await mustSubmit(handOutKit, clerk, { loanId });
    expect(await submit(closeKitItem, clerk, { kitItemId })).toMatchObject({ code: "KIT_OUT" });
    const fewer = { kitItemId, name: "投影仪", unit: "台", quantity: 0 };
    expect(await submit(editKitItem, clerk, fewer)).toMatchObject({ code: "KIT_LENT" });
    await mustSubmit(returnKit, clerk, { loanId });
    await mustSubmit(closeKitItem, clerk, { kitItemId });
    await mustSubmit(reopenKitItem, clerk, { kitItemId });
  });
});

describe("what makes no sense is refused with a sentence, and nothing is changed:", () => {
  const refused = async (...sent: Parameters<typeof submit>) => {
    const shown = await submit(...sent);
    expect(shown.ok).toBe(false);
    return shown;
  };

  test("hours that overlap or end before they begin, days the wrong way round", async () => {
    const { site, clerk } = await aStation();
    const siteId = site.id;
    await mustSubmit(addHours, clerk, { siteId, weekdays: [1], from: "09:00", to: "12:00" });
    const overlapping = { siteId, weekdays: [1, 2], from: "11:00", to: "13:00" };
    expect(await refused(addHours, clerk, overlapping)).toMatchObject({ code: "HOURS_OVERLAP" });
    expect(await db.openingHours.count({ where: { siteId } })).toBe(1);
    const backwards = { siteId, weekdays: [3], from: "14:00", to: "12:00" };
    expect((await refused(addHours, clerk, backwards)).fieldErrors).toEqual({ to: ["timeOrder"] });
    const closure = { siteId, fromOn: "2030-01-08", toOn: "2030-01-07", reason: "大雪" };
    expect((await refused(addException, clerk, closure)).fieldErrors).toEqual({
      toOn: ["dayOrder"],
    });
    const nothing = { siteId, from: "25", to: "10:00" };
    expect((await refused(addHours, clerk, nothing)).fieldErrors).toMatchObject({
      weekdays: ["pickOne"],
      from: ["timeOfDay"],
    });
    const never = { siteId, fromOn: "2030-02-31", reason: "大雪" };
    expect((await refused(addException, clerk, never)).fieldErrors).toEqual({ fromOn: ["day"] });
  });

  test("two rooms of a name, a room of another place, a room of a closed place", async () => {
    const { site, clerk } = await aStation();
    const room = { siteId: site.id, name: "活动室", capacity: 10 };
    await mustSubmit(addRoom, clerk, room);
    expect((await refused(addRoom, clerk, room)).fieldErrors).toEqual({ name: ["NAME_TAKEN"] });
    const { id: roomId } = await aRoom(cast.county.village.id);
    const closure = { siteId: site.id, roomId, fromOn: "2030-01-08", reason: "修" };
    expect(await refused(addException, clerk, closure)).toMatchObject({ code: "NOT_FOUND" });
    await db.site.update({ where: { id: site.id }, data: { closedAt: new Date() } });
    const more = { ...room, name: "书画室" };
    expect(await refused(addRoom, cast.township, more)).toMatchObject({ code: "NOT_FOUND" });
  });

  test("a room that is still booked is not taken out of use", async () => {
    const { clerk, site } = await aStation();
    const activityId = await anActivity(cast.county.village, inDays(2));
    const id = await aBooking(site.id, { activityId });
    const { roomId } = await db.booking.findUniqueOrThrow({ where: { id } });
    expect(await refused(closeRoom, clerk, { roomId })).toMatchObject({ code: "ROOM_IN_USE" });
  });
});

describe("booking a room", () => {
  const book = (roomId: string, activityId: string, slot = inDays(4)) =>
    db.$transaction((tx) =>
      bookRoomFor(tx, { ...slot, roomId, activityId, isWorkingDay }, new Date()),
    );

  test("that is taken says the nearest free times, which are free", async () => {
    const { site } = await aStation();
    const { id: roomId } = await aRoom(site.id);
    await book(roomId, await anActivity(cast.county.village, inDays(4)));
    const other = await anActivity(cast.county.village, inDays(4));
    const error = await book(roomId, other).catch((reason: unknown) => reason);
    const day = formatDay(inDays(4).startsAt);
    expect(error).toMatchObject({ code: "ROOM_TAKEN" });
    expect(error).toHaveProperty("values.times", expect.stringContaining(`${day} 12:00–14:00`));
    await book(roomId, other, inDays(4, 12));
  });

  test("outside its hours, of a closed place or of another county is refused", async () => {
    const { site, clerk } = await aStation();
    const { id: roomId } = await aRoom(site.id);
    const activityId = await anActivity(cast.county.village, inDays(4));
    await expect(book(roomId, activityId, inDays(4, 22))).rejects.toMatchObject({
      code: "ROOM_NOT_OPEN",
      values: { hours: "07:00–22:00" },
    });
    const fromOn = formatDay(inDays(4).startsAt);
    await mustSubmit(addException, clerk, { siteId: site.id, fromOn, reason: "大雪" });
    await expect(book(roomId, activityId)).rejects.toMatchObject({ code: "ROOM_SHUT" });
    const { id: foreignId } = await aRoom(cast.otherCounty.id);
    await expect(book(foreignId, activityId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await db.site.update({ where: { id: site.id }, data: { closedAt: new Date() } });
    await expect(book(roomId, activityId)).rejects.toMatchObject({ code: "ROOM_CLOSED" });
  });
});

test("a snow day lists what is booked then, until the place takes the room back", async () => {
  const { site, clerk } = await aStation();
  const activityId = await anActivity(cast.county.village, inDays(2));
  const bookingId = await aBooking(site.id, { activityId });
  expect(await listShutBookings(clerk, site.id)).toEqual([]);
  const day = formatDay(inDays(2).startsAt);
  await mustSubmit(addException, clerk, { siteId: site.id, fromOn: day, reason: "大雪" });
  const shut = await listShutBookings(clerk, site.id);
  expect(shut.map(({ id, purpose }) => [id, purpose.title])).toEqual([[bookingId, "书法课"]]);
  const week = present(await findRoomWeek(clerk, { site: site.id, day }));
  expect(week.bookings).toMatchObject([{ id: bookingId, isShut: true }]);
  await mustSubmit(takeBackRoom, clerk, { bookingId, reason: "大雪封路" });
  expect(await listShutBookings(clerk, site.id)).toEqual([]);
});
