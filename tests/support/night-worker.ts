import { vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import * as gateways from "@/lib/notices/deliveries/gateways.server";
import { sendDelivery } from "@/lib/notices/deliveries/send.data";
import type { Cast } from "@/tests/support/cast";
import { planAll } from "@/tests/support/invitation";
import { at } from "@/tests/support/moments";
import { anApprovedWish } from "@/tests/support/network";

export type Sent = { template: string; recipientId: string };

/** What the worker does at a moment: plans, and sends what is due. Returns what the gateway was handed. */
export async function work(wishId: string, now: Date): Promise<Sent[]> {
  const handed: string[] = [];
  vi.spyOn(gateways, "getGateway").mockReturnValue(({ deliveryId }) => {
    handed.push(deliveryId);
    return Promise.resolve();
  });
  await planAll(now);
  const due = await db.delivery.findMany({
    where: { status: "PENDING", notBefore: { lte: now }, notice: { wishId } },
    select: { id: true },
    orderBy: { createdAt: "asc" },
  });
  for (const { id } of due) await sendDelivery(id, now);
  const sent = await db.delivery.findMany({
    where: { id: { in: handed } },
    select: { notice: { select: { template: true, recipientId: true } } },
  });
  return sent.map(({ notice }) => notice);
}

/** The templates of what was sent to a person. */
export const templatesFor = (sent: Sent[], { id }: { id: string }) =>
  sent.filter(({ recipientId }) => recipientId === id).map(({ template }) => template);

/** A wish of the village that was asked for and reviewed in the morning. */
export function aMorningWish(cast: Cast) {
  return anApprovedWish({ ...cast, volunteers: [] }, [at("11-25 09:00"), at("11-25 10:00")]);
}

export const minutesAfter = (moment: Date, minutes: number) =>
  new Date(moment.getTime() + minutes * 60_000);
