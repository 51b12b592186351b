import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { bookRoomFor } from "@/lib/network/venues/book-room.data";
import { lendKitFor } from "@/lib/network/venues/lend-kit.data";
import type { Slot } from "@/lib/network/venues/opening-hours";
import { formatDay } from "@/lib/shared/days/china-time";
import { aCast, type Cast } from "@/tests/support/cast";
import { aSite } from "@/tests/support/factories";
import {
  aKitItem,
  anActivity,
  aRoom,
  aVisitedWish,
  inDays,
  isWorkingDay,
} from "@/tests/support/venues";

let cast: Cast;
let roomId: string;
const slot = inDays(5);

beforeAll(async () => {
  cast = await aCast();
  roomId = (await aRoom(cast.county.village.id)).id;
});

/** A booking of the room by an activity. */
async function aBooking(at: Slot = slot) {
  const activityId = await anActivity(cast.county.village, at);
  const booking = { ...at, roomId: (await aRoom(cast.county.village.id)).id, activityId };
  const id = await db.$transaction((tx) =>
    bookRoomFor(tx, { ...booking, isWorkingDay }, new Date()),
  );
  return { ...booking, id };
}

const sql = (statement: string, ...values: unknown[]) => db.$executeRawUnsafe(statement, ...values);

const INSERT = `INSERT INTO bookings (id, "roomId", "startsAt", "endsAt", status, "activityId", "heldUntil")
  VALUES (gen_random_uuid(), $1::uuid, $2::timestamptz, $3::timestamptz, $4::"BookingStatus", $5::uuid, $6::timestamptz)`;

const insert = (
  { startsAt, endsAt }: Slot,
  status: string,
  activityId: string | null,
  heldUntil: Date | null = null,
  room = roomId,
) => sql(INSERT, room, startsAt, endsAt, status, activityId, heldUntil);

describe("the database refuses, whoever writes,", () => {
  test("a second booking of a room at the same time, held or booked", async () => {
    const first = await aBooking();
    const other = await anActivity(cast.county.village, slot);
    const soon = new Date(Date.now() + 60_000);
    await expect(insert(slot, "BOOKED", other, null, first.roomId)).rejects.toThrow("never_double");
    await expect(insert(slot, "HOLD", null, soon, first.roomId)).rejects.toThrow("never_double");
    const after = { startsAt: slot.endsAt, endsAt: inDays(5, 14).startsAt };
    await insert(after, "BOOKED", other, null, first.roomId);
    await expect(
      sql(
        `UPDATE bookings SET "endsAt" = "endsAt" + interval '1 minute' WHERE id = $1::uuid`,
        first.id,
      ),
    ).rejects.toThrow("never_double");
  });

  test("a booking for nothing, for two things, or that ends before it begins", async () => {
    await expect(insert(slot, "BOOKED", null)).rejects.toThrow("bookings_one_thing");
    const { id } = await aBooking();
    const wish = await aVisitedWish(cast, slot);
    await expect(
      sql(`UPDATE bookings SET "wishId" = $1::uuid WHERE id = $2::uuid`, wish.id, id),
    ).rejects.toThrow("bookings_one_thing");
    const backwards = { startsAt: slot.endsAt, endsAt: slot.startsAt };
    const activity = await anActivity(cast.county.village, slot);
    await expect(insert(backwards, "BOOKED", activity)).rejects.toThrow();
  });

  test("a hold without an end or of more than ten minutes", async () => {
    await expect(insert(slot, "HOLD", null)).rejects.toThrow("bookings_hold");
    const late = new Date(Date.now() + 11 * 60_000);
    await expect(insert(slot, "HOLD", null, late)).rejects.toThrow("bookings_hold");
  });

  test("a second room for the same activity", async () => {
    const { activityId } = await aBooking();
    await expect(insert(slot, "BOOKED", activityId)).rejects.toThrow("one_room_an_activity");
  });

  test("a room or kit of another county", async () => {
    const village = await aSite("VILLAGE", cast.otherCounty.id);
    const foreign = await anActivity(village, slot);
    await expect(insert(slot, "BOOKED", foreign)).rejects.toThrow("leaves its county");
    const item = await aKitItem(cast.county.village.id, 3);
    await expect(
      sql(
        `INSERT INTO kit_loans (id, "kitItemId", quantity, "startsOn", "dueOn", "activityId")
         VALUES (gen_random_uuid(), $1::uuid, 1, '2027-01-01', '2027-01-01', $2::uuid)`,
        item.id,
        foreign,
      ),
    ).rejects.toThrow("leaves its county");
  });

  test("a booking for what does not take place, and one that comes back", async () => {
    const { id, activityId } = await aBooking();
    await sql(
      `UPDATE bookings SET status = 'RELEASED', "releasedAt" = now() WHERE id = $1::uuid`,
      id,
    );
    await expect(
      sql(`UPDATE bookings SET status = 'BOOKED', "releasedAt" = NULL WHERE id = $1::uuid`, id),
    ).rejects.toThrow("was released");
    await db.$transaction(async (tx) => {
      await tx.activityEvent.create({
        data: {
          ...{ activityId, seq: 2, name: "drop", fromStatus: "DRAFT", toStatus: "DROPPED" },
          actorRole: "SYSTEM",
        },
      });
      await tx.activity.update({
        where: { id: activityId },
        data: { status: "DROPPED", version: 2 },
      });
    });
    await expect(insert(slot, "BOOKED", activityId)).rejects.toThrow("does not take place");
  });

  test("opening hours that overlap or end before they begin, and two closures of a day", async () => {
    const { id: siteId } = await aSite("VILLAGE", cast.county.township.id);
    const hours = (from: number, to: number, validFrom: string | null = null) =>
      sql(
        `INSERT INTO opening_hours (id, "siteId", weekday, "fromMinute", "toMinute", "validFrom")
         VALUES (gen_random_uuid(), $1::uuid, 1, $2::int, $3::int, $4::date)`,
        ...[siteId, from, to, validFrom],
      );
    await hours(540, 720);
    await hours(720, 800);
    await expect(hours(700, 900, "2027-01-01")).rejects.toThrow("opening_hours_once");
    await expect(hours(900, 840)).rejects.toThrow();
    const closure = (from: string, to: string) =>
      sql(
        `INSERT INTO opening_exceptions (id, "siteId", "fromOn", "toOn", reason)
         VALUES (gen_random_uuid(), $1::uuid, $2::date, $3::date, '大雪')`,
        ...[siteId, from, to],
      );
    await closure("2026-12-20", "2026-12-22");
    await expect(closure("2026-12-22", "2026-12-23")).rejects.toThrow("opening_exceptions_once");
    await expect(closure("2026-12-31", "2026-12-30")).rejects.toThrow();
  });

  test("an exception for a room of another place", async () => {
    await expect(
      sql(
        `INSERT INTO opening_exceptions (id, "siteId", "roomId", "fromOn", "toOn", reason)
         VALUES (gen_random_uuid(), $1::uuid, $2::uuid, '2027-01-01', '2027-01-01', '修')`,
        ...[cast.county.township.id, roomId],
      ),
    ).rejects.toThrow("at another place");
  });
});

describe("kit", () => {
  const lend = (kitItemId: string, quantity: number, from: number, to: number) =>
    db.$transaction(async (tx) =>
      lendKitFor(
        tx,
        {
          activityId: await anActivity(cast.county.village, inDays(from)),
          lines: [{ kitItemId, quantity }],
          startsOn: formatDay(inDays(from).startsAt),
          dueOn: formatDay(inDays(to).startsAt),
        },
        new Date(),
      ),
    );

  test("is never lent beyond what there is on any day, though each day differs", async () => {
    const { id } = await aKitItem(cast.county.village.id, 10);
    await lend(id, 6, 1, 2);
    await lend(id, 6, 3, 4);
    await lend(id, 4, 1, 4);
    await expect(lend(id, 1, 4, 6)).rejects.toThrow("KIT_LENT");
    await lend(id, 10, 5, 6);
    await expect(sql("UPDATE kit_items SET quantity = 9 WHERE id = $1::uuid", id)).rejects.toThrow(
      "is lent than there is",
    );
  });

  test("of those who borrow the last one at once, one gets it", async () => {
    const { id } = await aKitItem(cast.county.village.id, 1);
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => lend(id, 1, 2, 3)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
