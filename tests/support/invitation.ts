import { db } from "@/lib/shared/db/db";
import { planNotices } from "@/lib/notices/deliveries/relay.data";
import type { Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

/** Noon in China, outside all quiet hours. */
export const NOON = new Date("2026-11-25T12:00:00+08:00");

/** An invitation of `invited` whose notices were planned at `now`; `id` is its first delivery. */
export async function anInvitation(cast: Cast, now = NOON) {
  const { id: wishId } = await aWishIn("DISPATCHED", cast);
  await planAll(now);
  const notice = { wishId, recipientId: cast.invited.id };
  const findDeliveries = () =>
    db.delivery.findMany({ where: { notice }, orderBy: { createdAt: "asc" } });
  return { wishId, findDeliveries, id: present((await findDeliveries())[0]).id };
}

/** Plans all notices as the worker does. Returns the ids of the queued deliveries. */
export async function planAll(now = NOON): Promise<string[]> {
  const queued: string[] = [];
  const enqueue = (_: unknown, dues: { deliveryId: string }[]) => {
    queued.push(...dues.map(({ deliveryId }) => deliveryId));
    return Promise.resolve();
  };
  while ((await planNotices(enqueue, now)) > 0);
  return queued;
}
