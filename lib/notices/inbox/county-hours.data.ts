import "server-only";
import type { ResidentActor } from "@/lib/shared/auth/actor";
import { USUAL_HOURS } from "@/lib/shared/days/county-hours";
import type { QuietHours } from "@/lib/shared/days/quiet-hours";
import type { Transaction } from "@/lib/shared/db/db";
import type { Reader } from "@/lib/notices/inbox/scope";

/** The quiet hours of the actor's county; the usual ones for staff of a city. */
export async function findCountyHours(
  client: Transaction,
  actor: Reader | ResidentActor,
): Promise<QuietHours> {
  const hours = await client.center.findFirst({
    where:
      actor.role === "RESIDENT"
        ? { wishes: { some: { id: actor.wishId } } }
        : { id: actor.centerId ?? { in: [] } },
    select: { quietFrom: true, quietTo: true },
  });
  return hours ?? { quietFrom: USUAL_HOURS.quietFrom, quietTo: USUAL_HOURS.quietTo };
}
