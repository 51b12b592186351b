import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Transaction } from "@/lib/db";
import { nextTry } from "@/lib/deliveries/back-off";
import { GatewayError, type Gateway } from "@/lib/deliveries/gateway";
import { gatewayOf } from "@/lib/deliveries/gateways";
import { MESSAGE_SELECT, messageOf, type DeliveryRow } from "@/lib/deliveries/message";
import { addressesOf } from "@/lib/deliveries/addresses";
import { planFor } from "@/lib/deliveries/plan";
import { seesOutbox } from "@/lib/deliveries/policy";
import type { RetryDelivery } from "@/lib/deliveries/schema";
import { AppError } from "@/lib/errors";
import type { ToldRole } from "@/lib/notices/preference";
import type { Prisma } from "@/prisma/generated/client";

/** A delivery and when it is to be sent at the earliest. */
export type Due = { deliveryId: string; notBefore: Date };

/** Puts deliveries into the queue, in the transaction that wrote them. */
export type Enqueue = (tx: Transaction, dues: Due[]) => Promise<void>;

const AT_ONCE = 200;

/**
 * Decides of each new notice by which channel it goes out, and queues it: one transaction, and
 * what another worker has in hand is passed over, so each notice is planned once. Gives back how
 * many were planned.
 */
export function planNotices(enqueue: Enqueue, now = new Date()): Promise<number> {
  return db.$transaction(async (tx) => {
    const notices = await takeUnplanned(tx);
    if (notices.length === 0) return 0;
    const addresses = await addressesOf(tx, notices);
    const deliveries = notices.flatMap(({ id, recipientRole, recipientId, isUrgent }) => {
      const person = addresses.get(recipientId);
      if (!person) return [];
      const plan = planFor(recipientRole, person.preference, person, isUrgent, now);
      return plan ? [{ id: crypto.randomUUID(), noticeId: id, createdAt: now, ...plan }] : [];
    });
    // Planned anew because its browser is gone, a notice keeps the delivery that failed.
    await tx.delivery.createMany({ data: deliveries, skipDuplicates: true });
    await tx.notice.updateMany({
      where: { id: { in: notices.map(({ id }) => id) } },
      data: { plannedAt: now },
    });
    await enqueue(
      tx,
      deliveries.map(({ id, notBefore }) => ({ deliveryId: id, notBefore })),
    );
    return notices.length;
  });
}

type Unplanned = { id: string; recipientRole: ToldRole; recipientId: string; isUrgent: boolean };

function takeUnplanned(tx: Transaction): Promise<Unplanned[]> {
  return tx.$queryRaw`
    SELECT n.id, n."recipientRole"::text, n."recipientId", w.urgency = 'URGENT' AS "isUrgent"
    FROM notices n JOIN wishes w ON w.id = n."wishId"
    WHERE n."plannedAt" IS NULL
    ORDER BY n."createdAt" LIMIT ${AT_ONCE}
    FOR UPDATE OF n SKIP LOCKED`;
}

/**
 * Sends what is to be sent; what has been sent, or is given up, stays as it is. Gives back when to
 * try again, or null.
 */
export async function sendDelivery(deliveryId: string, now = new Date()): Promise<Date | null> {
  const delivery = await db.delivery.findUnique({
    where: { id: deliveryId },
    select: MESSAGE_SELECT,
  });
  if (!delivery) return null;
  const gateway = gatewayOf(delivery.channel);
  return gateway ? sendByGateway(delivery, gateway, now) : sendToOutbox(delivery, now);
}

/** No gateway: the message is kept where everybody can see it, in the step that calls it sent. */
async function sendToOutbox(delivery: DeliveryRow, now: Date): Promise<null> {
  const { channel, address, id: deliveryId } = delivery;
  const { text, link } = await writeMessage(delivery);
  await db.$transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id: deliveryId, status: "PENDING" },
      data: { status: "SENT", sentAt: now, attempts: { increment: 1 }, lastError: null },
    });
    if (count === 0) return;
    await tx.outboxMessage.create({
      data: { channel, address, text: `${text} ${link}`, deliveryId, createdAt: now },
      select: { id: true },
    });
  });
  return null;
}

/**
 * A gateway knows no transactions: who sends says so first. A delivery found with somebody who was
 * stopped meanwhile may or may not have gone out; sent again by itself it could come twice.
 */
async function sendByGateway(
  delivery: DeliveryRow,
  gateway: Gateway,
  now: Date,
): Promise<Date | null> {
  const { id } = delivery;
  const claimed = await db.delivery.updateMany({
    where: { id, status: "PENDING" },
    data: { status: "SENDING", attempts: { increment: 1 } },
  });
  if (claimed.count === 0) {
    await db.delivery.updateMany({
      where: { id, status: "SENDING" },
      data: { status: "UNCERTAIN" },
    });
    return null;
  }
  try {
    await gateway(await writeMessage(delivery));
    await finish(id, { status: "SENT", sentAt: now, lastError: null });
    return null;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return afterFailure(delivery, error, now);
  }
}

async function afterFailure(
  { id, channel, attempts, notice }: DeliveryRow,
  { message: lastError, isFinal }: GatewayError,
  now: Date,
): Promise<Date | null> {
  const again = isFinal ? null : nextTry(attempts + 1, now);
  if (again) {
    await finish(id, { status: "PENDING", lastError, notBefore: again });
    return again;
  }
  await finish(id, { status: "FAILED", lastError });
  // Told by a browser that is gone: planned anew, it finds the next way.
  if (channel === "PUSH") await planAnew(notice.id);
  return null;
}

async function planAnew(noticeId: string): Promise<void> {
  await db.notice.update({
    where: { id: noticeId },
    data: { plannedAt: null },
    select: { id: true },
  });
}

function finish(id: string, data: Prisma.DeliveryUpdateInput) {
  return db.delivery.update({ where: { id }, data, select: { id: true } });
}

async function writeMessage(delivery: DeliveryRow) {
  const { recipientRole: role, recipientId: personId } = delivery.notice;
  const preference = await db.noticePreference.findUnique({
    where: { role_personId: { role, personId } },
    select: { locale: true },
  });
  return messageOf(delivery, preference?.locale ?? "");
}

/** Deliveries nobody has in hand though their time has come: their job was lost on the way. */
export function findForgotten(before: Date): Promise<Due[]> {
  return db.$queryRaw`
    SELECT id AS "deliveryId", "notBefore" FROM deliveries
    WHERE status IN ('PENDING', 'SENDING') AND "notBefore" < ${before}
    ORDER BY "notBefore" LIMIT ${AT_ONCE}`;
}

/** 再发一次: staff decide that a delivery given up, or of which nobody knows, is sent again. */
export async function retryDelivery(
  actor: Actor,
  { deliveryId }: RetryDelivery,
  now = new Date(),
): Promise<void> {
  if (!seesOutbox(actor)) throw new AppError("FORBIDDEN");
  const { count } = await db.delivery.updateMany({
    where: {
      id: deliveryId,
      status: { in: ["FAILED", "UNCERTAIN"] },
      notice: { wish: { centerId: actor.siteId } },
    },
    data: { status: "PENDING", attempts: 0, notBefore: now, lastError: null },
  });
  if (count === 0) throw new AppError("NOT_FOUND");
}
