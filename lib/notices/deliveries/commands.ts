import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { maySeeOutbox } from "@/lib/notices/deliveries/policy";
import type { RetryDelivery } from "@/lib/notices/deliveries/schema";
import { inCounty } from "@/lib/notices/inbox/subjects.data";
import { AppError } from "@/lib/shared/errors";

/**
 * 再发一次: sends a failed or uncertain delivery again. A worker finds it among the late ones. Throws
 * FORBIDDEN or NOT_FOUND.
 */
export async function retryDelivery(
  actor: Actor,
  { deliveryId }: RetryDelivery,
  now = new Date(),
): Promise<void> {
  if (!maySeeOutbox(actor)) throw new AppError("FORBIDDEN");
  const { count } = await db.delivery.updateMany({
    where: {
      id: deliveryId,
      status: { in: ["FAILED", "UNCERTAIN"] },
      notice: inCounty(actor.siteId),
    },
    data: { status: "PENDING", attempts: 0, notBefore: now, lastError: null },
  });
  if (count === 0) throw new AppError("NOT_FOUND");
}
