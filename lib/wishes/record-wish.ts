import "server-only";
import { calendarOf } from "@/lib/clocks/calendar";
import { advanceClocks, alarmOf, NO_CLOCKS } from "@/lib/clocks/clock";
import { clockEvent } from "@/lib/clocks/clock-event";
import { startedLimits, type Position } from "@/lib/clocks/started-limits";
import type { Transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { recipientsOf } from "@/lib/notices/recipients";
import { newTrackingNumber } from "@/lib/tracking/tracking-number";
import { RULES_SELECT } from "@/lib/wishes/queries";
import type { SubmitWish } from "@/lib/wishes/schema";

/** 点单: writes a wish whose phone is confirmed, with its first event. The unit of its place answers for it. */
export async function recordWish(
  tx: Transaction,
  { phone, menuItemId, content, ...input }: Omit<SubmitWish, "code">,
  now: Date,
) {
  const site = await tx.site.findFirst({
    where: { id: input.siteId, closedAt: null, centerId: { not: null } },
    select: { id: true, centerId: true },
  });
  if (!site?.centerId) throw new AppError("PLACE_CLOSED");
  const item = menuItemId ? await findItem(tx, menuItemId, site.centerId) : null;
  const event = await firstEvent(
    tx,
    site.centerId,
    {
      status: "SUBMITTED",
      inOpenPool: false,
      responsibleSiteId: site.id,
      urgency: "NORMAL",
      categoryId: item?.categoryId ?? null,
    },
    now,
  );
  const resident = await tx.resident.upsert({
    where: { phone },
    create: { phone, createdAt: now },
    update: { phone }, // with nothing to update Prisma reads first, and two first wishes would race
    select: { id: true },
  });
  return tx.wish.create({
    data: {
      ...input,
      ...(item && { menuItemId: item.id, categoryId: item.categoryId }),
      content: content ?? item?.name ?? "",
      trackingNumber: newTrackingNumber(),
      centerId: site.centerId,
      responsibleSiteId: site.id,
      residentId: resident.id,
      createdAt: now,
      changedAt: now,
      ...event.clocks,
      events: {
        create: {
          seq: 1,
          round: 1,
          name: "submit",
          toStatus: "SUBMITTED",
          actorRole: "RESIDENT",
          actorId: resident.id,
          responsibleSiteId: site.id,
          data: { limits: event.limits },
          at: now,
        },
      },
      notices: {
        create: recipientsOf("submit", { residentId: resident.id, followerIds: [] }, []).map(
          (recipient) => ({
            ...recipient,
            eventSeq: 1,
            createdAt: now,
          }),
        ),
      },
    },
    select: { id: true, trackingNumber: true },
  });
}

async function findItem(tx: Transaction, id: string, centerId: string) {
  const item = await tx.menuItem.findFirst({
    where: { id, centerId, closedAt: null },
    select: { id: true, name: true, categoryId: true },
  });
  if (!item) throw new AppError("NOT_FOUND");
  return item;
}

/** The limits the first step starts, and the clocks they set going. */
async function firstEvent(tx: Transaction, centerId: string, position: Position, now: Date) {
  const rules = await tx.center.findUniqueOrThrow({
    where: { id: centerId },
    select: RULES_SELECT,
  });
  const limits = startedLimits("submit", null, position, rules.timeLimits);
  const event = clockEvent({
    name: "submit",
    fromStatus: null,
    toStatus: position.status,
    at: now,
    data: { limits },
  });
  const clocks = advanceClocks(NO_CLOCKS, event, calendarOf(rules.calendarDays));
  return { limits, clocks: { ...clocks, alarmAt: alarmOf(clocks) } };
}
