import "server-only";
import { calendarOf } from "@/lib/clocks/calendar";
import { advanceClocks, alarmOf, NO_CLOCKS } from "@/lib/clocks/clock";
import { clockEvent } from "@/lib/clocks/clock-event";
import { startedLimits } from "@/lib/clocks/started-limits";
import type { Transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { recipientsOf } from "@/lib/notices/recipients";
import { newTrackingNumber } from "@/lib/tracking/tracking-number";
import { CLOCK_RULES_SELECT } from "@/lib/wishes/queries";
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
  const resident = await tx.resident.upsert({
    where: { phone },
    create: { phone, createdAt: now },
    update: { phone }, // with nothing to update Prisma reads first, and two first wishes would race
    select: { id: true },
  });
  const unit = { residentId: resident.id, responsibleSiteId: site.id };
  return tx.wish.create({
    data: {
      ...input,
      ...unit,
      ...(item && { menuItemId: item.id, categoryId: item.categoryId }),
      ...(await firstStep(tx, site.centerId, unit, item?.categoryId ?? null, now)),
      content: content ?? item?.name ?? "",
      trackingNumber: newTrackingNumber(),
      centerId: site.centerId,
      createdAt: now,
      changedAt: now,
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

/** The first event, the clocks it sets going, and whom it is told. */
async function firstStep(
  tx: Transaction,
  centerId: string,
  { residentId, responsibleSiteId }: { residentId: string; responsibleSiteId: string },
  categoryId: string | null,
  now: Date,
) {
  const rules = await tx.center.findUniqueOrThrow({
    where: { id: centerId },
    select: CLOCK_RULES_SELECT,
  });
  const status = "SUBMITTED" as const;
  const position = {
    status,
    inOpenPool: false,
    responsibleSiteId,
    urgency: "NORMAL",
    categoryId,
  } as const;
  const step = { name: "submit", toStatus: status, at: now } as const;
  const data = { limits: startedLimits("submit", null, position, rules.timeLimits) };
  const event = clockEvent({ ...step, fromStatus: null, data });
  const clocks = advanceClocks(NO_CLOCKS, event, calendarOf(rules.calendarDays));
  const told = recipientsOf("submit", { residentId, followerIds: [] }, []);
  const author = { actorRole: "RESIDENT", actorId: residentId } as const;
  return {
    ...clocks,
    alarmAt: alarmOf(clocks),
    events: {
      create: { ...step, ...author, seq: 1, round: 1, responsibleSiteId, categoryId, data },
    },
    notices: {
      create: told.map((recipient) => ({ ...recipient, eventSeq: 1, createdAt: now })),
    },
  };
}
