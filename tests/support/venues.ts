import { randomUUID } from "node:crypto";
import type { Slot } from "@/lib/network/venues/opening-hours";
import { db } from "@/lib/shared/db/db";
import { later, HOUR_MS, MINUTE_MS } from "@/lib/shared/days/durations";
import { formatDay, midnightInChina } from "@/lib/shared/days/china-time";
import { parseDay } from "@/lib/shared/days/days";
import { scheduleVisit } from "@/lib/orders/visits/commands";
import type { Prisma } from "@/prisma/generated/client";
import type { Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

let count = 0;

type Place = { id: string; centerId: string | null };

export function aRoom(siteId: string, data: Partial<Prisma.RoomUncheckedCreateInput> = {}) {
  count += 1;
  return db.room.create({ data: { siteId, name: `活动室${count}`, capacity: 30, ...data } });
}

export function aKitItem(siteId: string, quantity: number) {
  count += 1;
  return db.kitItem.create({ data: { siteId, name: `折叠椅${count}`, unit: "把", quantity } });
}

/** The days of a county that has neither holidays nor 调休. */
export const isWorkingDay = () => true;

/** Two hours that begin so many hours after midnight, `days` days from now, at a time when rooms are open. */
export function inDays(days: number, hour = 10, hours = 2): Slot {
  const today = new Date();
  const midnight = midnightInChina(
    today.getUTCFullYear(),
    today.getUTCMonth() + 1,
    today.getUTCDate() + days,
  );
  const startsAt = later(midnight, hour * HOUR_MS);
  return { startsAt, endsAt: later(startsAt, hours * HOUR_MS) };
}

/** An activity of a place, as its first event leaves it. */
export async function anActivity(site: Place, slot: Slot): Promise<string> {
  const centerId = present(site.centerId);
  const month = new Date(Date.UTC(slot.startsAt.getUTCFullYear(), slot.startsAt.getUTCMonth(), 1));
  const plan = await db.plan.findFirst({ where: { siteId: site.id, month } });
  return db.$transaction(async (tx) => {
    const planId = plan?.id ?? (await aPlan(tx, { centerId, siteId: site.id, month }));
    const { id } = await tx.activity.create({
      data: {
        ...{ centerId, siteId: site.id, planId, idempotencyKey: randomUUID(), ...slot },
        ...{ kind: "CLASS", title: "书法课" },
      },
    });
    await tx.activityEvent.create({
      data: { activityId: id, seq: 1, name: "draft", toStatus: "DRAFT", actorRole: "SYSTEM" },
    });
    return id;
  });
}

async function aPlan(tx: Prisma.TransactionClient, data: Prisma.PlanUncheckedCreateInput) {
  const { id } = await tx.plan.create({ data });
  await tx.planEvent.create({
    data: { planId: id, seq: 1, name: "begin", toStatus: "DRAFT", actorRole: "SYSTEM" },
  });
  return id;
}

/** A wish that somebody has taken and goes to at this time. */
export async function aVisitedWish(cast: Cast, { startsAt: visitAt }: Slot) {
  const wish = await aWishIn("ACCEPTED", cast);
  await scheduleVisit(cast.station, { wishId: wish.id, visitAt });
  return wish;
}

type Held = { wishId: string; staffId: string };

/** A room of the place, held by somebody for a wish from now on for nine minutes. */
export async function aHold(siteId: string, of: Held, slot = inDays(2)): Promise<string> {
  const { id: roomId } = await aRoom(siteId);
  const { id } = await db.booking.create({
    data: { ...slot, ...of, roomId, status: "HOLD", heldUntil: later(new Date(), 9 * MINUTE_MS) },
  });
  return id;
}

type For = { wishId: string } | { activityId: string };

/** A room of the place that is booked for something, two days from now. */
export async function aBooking(siteId: string, of: For, slot = inDays(2)): Promise<string> {
  const { id: roomId } = await aRoom(siteId);
  const { id } = await db.booking.create({ data: { ...slot, ...of, roomId, status: "BOOKED" } });
  return id;
}

/** One of three chairs of the place, set aside for something for a day. */
export async function aLoan(siteId: string, of: For): Promise<string> {
  const { id: kitItemId } = await aKitItem(siteId, 3);
  const day = parseDay(formatDay(inDays(2).startsAt));
  const { id } = await db.kitLoan.create({
    data: { ...of, kitItemId, quantity: 1, startsOn: day, dueOn: day },
  });
  return id;
}
