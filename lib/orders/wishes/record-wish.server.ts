import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { calendarOf } from "@/lib/orders/clocks/calendar";
import { advanceClocks, alarmOf, NO_CLOCKS } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import { startedLimits } from "@/lib/orders/wishes/started-limits";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { recipientsOf } from "@/lib/orders/wishes/recipients";
import { newTrackingNumber } from "@/lib/orders/wishes/tracking-number";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { author } from "@/lib/orders/wishes/open-wish.data";
import { CLOCK_RULES_SELECT } from "@/lib/orders/wishes/queries";
import type { Recorded } from "@/lib/orders/wishes/record-once.server";
import type { NewWish } from "@/lib/orders/wishes/schema";

/**
 * 点单: writes a wish whose phone is confirmed, or known to the staff who enter it for the resident,
 * with its first event. The unit of its place answers for it.
 */
export async function recordWish(
  tx: Transaction,
  { phone, menuItemId, categoryId: known, content, urgency = "NORMAL", ...input }: NewWish,
  now: Date,
  helper: StaffActor | null = null,
): Promise<Recorded> {
  const site = await tx.site.findFirst({
    where: { id: input.siteId, closedAt: null, centerId: { not: null } },
    select: { id: true, centerId: true },
  });
  if (!site?.centerId) throw new AppError("PLACE_CLOSED");
  const { item, categoryId } = await findKind(tx, site.centerId, { menuItemId, categoryId: known });
  const resident = await tx.resident.upsert({
    where: { phone },
    create: { phone, createdAt: now },
    update: { phone }, // with nothing to update Prisma reads first, and two first wishes would race
    select: { id: true },
  });
  const first = {
    residentId: resident.id,
    responsibleSiteId: site.id,
    categoryId,
    urgency,
  };
  return tx.wish.create({
    data: {
      ...input,
      ...first,
      menuItemId: item?.id ?? null,
      ...(await firstStep(tx, site.centerId, first, helper, now)),
      content: content ?? item?.name ?? "",
      trackingNumber: newTrackingNumber(),
      centerId: site.centerId,
      createdAt: now,
      changedAt: now,
    },
    select: { id: true, trackingNumber: true },
  });
}

/** What was picked from the menu, and the kind of service as far as it is known. */
async function findKind(
  tx: Transaction,
  centerId: string,
  { menuItemId, categoryId }: Pick<NewWish, "menuItemId" | "categoryId">,
) {
  if (menuItemId) {
    const item = await findItem(tx, menuItemId, centerId);
    return { item, categoryId: item.categoryId };
  }
  if (!categoryId) return { item: null, categoryId: null };
  const found = await tx.serviceCategory.count({
    where: { id: categoryId, centerId, closedAt: null },
  });
  if (found === 0) throw new AppError("NOT_FOUND");
  return { item: null, categoryId };
}

async function findItem(tx: Transaction, id: string, centerId: string) {
  const item = await tx.menuItem.findFirst({
    where: { id, centerId, closedAt: null },
    select: { id: true, name: true, categoryId: true },
  });
  if (!item) throw new AppError("NOT_FOUND");
  return item;
}

type First = Pick<WishFacts, "residentId" | "responsibleSiteId" | "categoryId" | "urgency">;

/** The first event, the clocks it sets going, and whom it is told. */
async function firstStep(
  tx: Transaction,
  centerId: string,
  { residentId, responsibleSiteId, categoryId, urgency }: First,
  helper: StaffActor | null,
  now: Date,
) {
  const rules = await tx.center.findUniqueOrThrow({
    where: { id: centerId },
    select: CLOCK_RULES_SELECT,
  });
  const status = "SUBMITTED" as const;
  const position = { status, inOpenPool: false, responsibleSiteId, urgency, categoryId } as const;
  const step = { name: "submit", toStatus: status, at: now } as const;
  const data = { limits: startedLimits("submit", null, position, rules.timeLimits) };
  const event = clockEvent({ ...step, fromStatus: null, data });
  const clocks = advanceClocks(NO_CLOCKS, event, calendarOf(rules.calendarDays));
  const told = recipientsOf("submit", { residentId, followerIds: [] }, []);
  const by = helper ? author(helper) : ({ actorRole: "RESIDENT", actorId: residentId } as const);
  return {
    ...clocks,
    alarmAt: alarmOf(clocks),
    events: {
      create: { ...step, ...by, seq: 1, round: 1, responsibleSiteId, categoryId, data },
    },
    notices: {
      create: told.map((recipient) => ({ ...recipient, eventSeq: 1, createdAt: now })),
    },
  };
}
