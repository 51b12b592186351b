import "server-only";
import { db } from "@/lib/shared/db/db";
import { nextTry } from "@/lib/notices/deliveries/back-off";
import { GatewayError, type Gateway, type Message } from "@/lib/shared/sms/gateway";
import { gatewayOf } from "@/lib/notices/deliveries/gateways.server";
import {
  MESSAGE_SELECT,
  messageOf,
  toldRole,
  type DeliveryRow,
} from "@/lib/notices/deliveries/message.server";
import { endOfQuiet } from "@/lib/notices/deliveries/quiet-hours";
import { preferenceOf, preferenceOwner, type Preference } from "@/lib/notices/inbox/preference";
import type { Prisma } from "@/prisma/generated/client";
import type { DeliveryStatus } from "@/prisma/generated/enums";
import { MINUTE_MS } from "@/lib/shared/days/durations";

/** Longer than any gateway is waited for: who has had it in hand since before that was stopped. */
const IN_HAND_MS = MINUTE_MS;

const OPEN: DeliveryStatus[] = ["PENDING", "SENDING"];

/**
 * Sends what is to be sent; what has been sent, or is given up, stays as it is. Any number of
 * workers may try. Gives back when to come again, or null.
 */
export async function sendDelivery(deliveryId: string, now = new Date()): Promise<Date | null> {
  const delivery = await db.delivery.findUnique({
    where: { id: deliveryId },
    select: MESSAGE_SELECT,
  });
  if (!delivery || !OPEN.includes(delivery.status)) return null;
  if (delivery.notBefore > now) return delivery.notBefore;
  return delivery.status === "SENDING" ? leaveUncertain(delivery) : send(delivery, now);
}

async function send(delivery: DeliveryRow, now: Date): Promise<Date | null> {
  const preference = await findPreference(delivery);
  const isUrgent = delivery.notice.wish.urgency === "URGENT";
  const morning = isUrgent ? now : endOfQuiet(now, preference);
  if (morning > now) return postpone(delivery, morning);

  const message = messageOf(delivery, preference.locale);
  const gateway = gatewayOf(delivery.channel);
  if (gateway) return handOver(delivery, message, gateway, now);
  return keepInOutbox(delivery, message, now);
}

/** No gateway: the message is kept where everybody can see it, in the step that calls it sent. */
async function keepInOutbox(
  { id: deliveryId, channel, address }: DeliveryRow,
  { text, link }: Message,
  now: Date,
): Promise<null> {
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

/** A gateway knows no transactions, so whoever sends says so first, and for how long nobody else need look. */
async function handOver(
  delivery: DeliveryRow,
  message: Message,
  gateway: Gateway,
  now: Date,
): Promise<Date | null> {
  const { id } = delivery;
  const { count } = await db.delivery.updateMany({
    where: { id, status: "PENDING" },
    data: {
      status: "SENDING",
      attempts: { increment: 1 },
      notBefore: new Date(now.getTime() + IN_HAND_MS),
    },
  });
  if (count === 0) return null;
  try {
    await gateway(message);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return afterFailure(delivery, error, now);
  }
  await write(id, { status: "SENT", sentAt: now, lastError: null });
  return null;
}

async function afterFailure(
  { id, attempts, channel, notice }: DeliveryRow,
  { message: lastError, outcome }: GatewayError,
  now: Date,
): Promise<Date | null> {
  if (outcome === "UNKNOWN") {
    await write(id, { status: "UNCERTAIN", lastError });
    return null;
  }
  const again = outcome === "LATER" ? nextTry(attempts + 1, now) : null;
  if (again) await write(id, { status: "PENDING", lastError, notBefore: again });
  // A notice of which a browser cannot be told is planned anew and finds the next way.
  else if (channel === "PUSH") await db.$transaction([giveUp(id, lastError), planAnew(notice.id)]);
  else await giveUp(id, lastError);
  return again;
}

const giveUp = (id: string, lastError: string) => write(id, { status: "FAILED", lastError });

function planAnew(id: string) {
  return db.notice.update({ where: { id }, data: { plannedAt: null }, select: { id: true } });
}

/** It may or may not have gone out; sent again by itself it could come twice. Staff decide. */
async function leaveUncertain({ id }: DeliveryRow): Promise<null> {
  await db.delivery.updateMany({
    where: { id, status: "SENDING" },
    data: { status: "UNCERTAIN" },
  });
  return null;
}

async function postpone({ id }: DeliveryRow, notBefore: Date): Promise<Date> {
  await db.delivery.updateMany({ where: { id, status: "PENDING" }, data: { notBefore } });
  return notBefore;
}

function write(id: string, data: Prisma.DeliveryUpdateInput) {
  return db.delivery.update({ where: { id }, data, select: { id: true } });
}

async function findPreference({ notice }: DeliveryRow): Promise<Preference> {
  const role = toldRole.parse(notice.recipientRole);
  const personId = preferenceOwner(role, notice.recipientId, notice.wishId);
  const where = { role_personId: { role, personId } };
  return preferenceOf(role, await db.noticePreference.findUnique({ where }));
}
