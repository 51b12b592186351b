import "server-only";
import { buildCalendar } from "@/lib/orders/clocks/calendar";
import { dueAfter } from "@/lib/orders/clocks/clock";
import { limitFor } from "@/lib/orders/clocks/limit";
import { CLOCK_RULES_SELECT } from "@/lib/orders/wishes/queries";
import { db } from "@/lib/shared/db/db";
import type { Deadline } from "@/lib/shared/i18n/deadline";

/** By when the resident is called if the wish gets a low grade now: before the limit of its next dispatch. */
export async function findCallBackBy(wishId: string, now = new Date()): Promise<Deadline> {
  const wish = await db.wish.findUniqueOrThrow({
    where: { id: wishId },
    select: { urgency: true, categoryId: true, center: { select: CLOCK_RULES_SELECT } },
  });
  const limit = limitFor(wish.center.timeLimits, "DISPATCH", wish);
  return { at: dueAfter(now, limit, buildCalendar(wish.center)), unit: limit.unit };
}
