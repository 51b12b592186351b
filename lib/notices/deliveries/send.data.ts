import "server-only";
import { db, type Transaction } from "@/lib/shared/db/db";
import { nextAttemptAt } from "@/lib/notices/deliveries/back-off";
import { GatewayError, type Gateway, type Message } from "@/lib/shared/sms/gateway";
import { getGateway } from "@/lib/notices/deliveries/gateways.server";
import {
  MESSAGE_SELECT,
  buildMessage,
  type DeliveryRow,
} from "@/lib/notices/deliveries/message.server";
import { endOfQuietHours } from "@/lib/shared/days/quiet-hours";
import { findAddresses } from "@/lib/notices/deliveries/addresses.server";
import { maskAddress } from "@/lib/notices/deliveries/mask-address";
import { pickAddress } from "@/lib/notices/deliveries/plan";
import { toPreference } from "@/lib/notices/inbox/preference";
import { recipientRole } from "@/lib/notices/inbox/subject";
import { findSubjects, type TellableSubject } from "@/lib/notices/inbox/subjects.data";
import type { Prisma } from "@/prisma/generated/client";
import type { DeliveryStatus } from "@/prisma/generated/enums";
import { MINUTE_MS } from "@/lib/shared/days/durations";

/** Longer than any gateway takes: a worker that is still sending after this time was stopped. */
const SENDING_TIMEOUT_MS = MINUTE_MS;

const OPEN: DeliveryStatus[] = ["PENDING", "SENDING"];

/**
 * Sends an open delivery. Any number of workers may call it for the same one. Returns when to call it
 * again, or null.
 */
export async function sendDelivery(
  deliveryId: string,
  now = new Date(),
  find = findSubjects,
): Promise<Date | null> {
  const delivery = await db.delivery.findUnique({
    where: { id: deliveryId },
    select: MESSAGE_SELECT,
  });
  if (!delivery || !OPEN.includes(delivery.status)) return null;
  if (delivery.notBefore > now) return delivery.notBefore;
  if (delivery.status === "SENDING") return markUncertain(delivery);
  const noticeId = delivery.notice.id;
  const subject = (await find(db, [noticeId])).get(noticeId);
  if (!subject) return null;
  return subject.isTrueAt(now) ? send(delivery, subject, now) : markOutdated(delivery);
}

async function send(
  delivery: DeliveryRow,
  subject: TellableSubject,
  now: Date,
): Promise<Date | null> {
  const { channel, subscriptionId } = delivery;
  const { id, recipientId } = delivery.notice;
  const role = recipientRole.parse(delivery.notice.recipientRole);
  const notice = { id, recipientId, recipientRole: role, subject };
  const found = (await findAddresses(db, [notice])).get(id);
  const preference = found?.preference ?? toPreference(role, null, subject.quietHours);
  const morning = subject.isUrgent ? now : endOfQuietHours(now, preference);
  if (morning > now) return postpone(delivery, morning);

  const address = found && pickAddress(channel, { ...found, subscriptionId });
  if (!address && channel === "EMAIL") return planAnew(delivery);
  if (!address) return afterFailure(delivery, new GatewayError("no address", "NEVER"), now);
  const message = buildMessage(delivery, address, subject, {
    ...{ locale: preference.locale, helps: found.helps },
  });
  const gateway = getGateway(channel);
  return gateway ? handOver(delivery, message, gateway, now) : noGateway(delivery, now);
}

/** What it says is no longer true, or was read or said anew meanwhile. */
async function markOutdated({ id }: DeliveryRow): Promise<null> {
  await db.delivery.updateMany({ where: { id, status: "PENDING" }, data: { status: "OUTDATED" } });
  return null;
}

/** Without a gateway nothing goes out and nothing is kept of it: the notice is in the inbox. */
async function noGateway({ id }: DeliveryRow, now: Date): Promise<null> {
  await db.delivery.updateMany({
    where: { id, status: "PENDING" },
    data: { status: "SENT", sentAt: now, attempts: { increment: 1 }, lastError: null },
  });
  return null;
}

/** A gateway takes part in no transaction, so the delivery is marked SENDING first, with a timeout for other workers. */
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
      notBefore: new Date(now.getTime() + SENDING_TIMEOUT_MS),
    },
  });
  if (count === 0) return null;
  try {
    await gateway(message);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return afterFailure(delivery, withoutAddress(error, delivery, message), now);
  }
  await updateDelivery(id, { status: "SENT", sentAt: now, lastError: null });
  return null;
}

/** Errors of gateways often contain the address. */
function withoutAddress(
  { message, outcome }: GatewayError,
  { channel }: DeliveryRow,
  { address }: Message,
): GatewayError {
  const masked = maskAddress(channel, address) ?? "•••";
  return new GatewayError(message.replaceAll(address, masked), outcome);
}

async function afterFailure(
  { id, attempts, channel, notice }: DeliveryRow,
  { message: lastError, outcome }: GatewayError,
  now: Date,
): Promise<Date | null> {
  if (outcome === "UNKNOWN") {
    await updateDelivery(id, { status: "UNCERTAIN", lastError });
    return null;
  }
  const retryAt = outcome === "LATER" ? nextAttemptAt(attempts + 1, now) : null;
  if (retryAt) await updateDelivery(id, { status: "PENDING", lastError, notBefore: retryAt });
  // A notice that cannot reach a browser is planned again, without the browser.
  else if (channel === "PUSH") await db.$transaction([giveUp(id, lastError), planAgain(notice.id)]);
  else await giveUp(id, lastError);
  return retryAt;
}

/** The address was taken away or changed and is not confirmed: the notice goes by another channel. */
async function planAnew({ id, notice }: DeliveryRow): Promise<null> {
  await db.$transaction(async (tx) => {
    // A notice is planned once for each channel, so this one makes room.
    const { count } = await tx.delivery.deleteMany({ where: { id, status: "PENDING" } });
    if (count > 0) await planAgain(notice.id, tx);
  });
  return null;
}

const giveUp = (id: string, lastError: string) =>
  updateDelivery(id, { status: "FAILED", lastError });

function planAgain(id: string, client: Transaction = db) {
  return client.notice.update({ where: { id }, data: { plannedAt: null }, select: { id: true } });
}

/** It may have been sent already, so a retry could send it twice. Staff decide. */
async function markUncertain({ id }: DeliveryRow): Promise<null> {
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

function updateDelivery(id: string, data: Prisma.DeliveryUpdateInput) {
  return db.delivery.update({ where: { id }, data, select: { id: true } });
}
