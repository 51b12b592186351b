import "server-only";
import { isOverdueSql } from "@/lib/orders/clocks/overdue.data";
import { isWithin } from "@/lib/desk/queues/queues";
import { shownSelection, type DeskView } from "@/lib/desk/queues/schema";
import { Prisma } from "@/prisma/generated/client";

/**
 * 先办的在前: late and urgent first, then late, then urgent, then by the due date that is shown, those
 * without one last. The one order of work, over the columns of `wishes`.
 */
export function pressingFirst(now: Date): Prisma.Sql {
  return Prisma.sql`(${isOverdueSql(now)} IS TRUE)::int * 2 + (urgency = 'URGENT')::int DESC,
    coalesce("pauseEndsAt", least("stepDueAt", "promisedAt")) NULLS LAST, "createdAt", id`;
}

/** The order of a list: ended wishes newest first, open ones the pressing first, unless another is chosen. */
export function sortOrder(view: DeskView, now: Date): Prisma.Sql {
  const selection = shownSelection(view);
  const isOpen = selection !== "all" && !isWithin(selection, "ended");
  if (!view.sort && isOpen) return pressingFirst(now);
  return view.sort === "oldest"
    ? Prisma.sql`"createdAt", id`
    : Prisma.sql`"createdAt" DESC, id DESC`;
}
