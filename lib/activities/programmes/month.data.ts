import "server-only";
import { db } from "@/lib/shared/db/db";
import type { PlanStatus } from "@/prisma/generated/enums";

/** What could be published of a month now: the activities of its approved plans, and how far the others are. */
export async function readUnpublished(centerId: string, month: Date) {
  const [states, activities, last] = await Promise.all([
    db.plan.groupBy({
      by: ["status"],
      where: { centerId, month },
      _count: true,
      orderBy: { status: "asc" },
    }),
    db.activity.findMany({
      where: { plan: { centerId, month, status: "APPROVED" }, status: "SUBMITTED" },
      select: { id: true, title: true, startsAt: true, site: { select: { name: true } } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    }),
    db.programme.aggregate({ where: { centerId }, _max: { number: true } }),
  ]);
  const plans: Partial<Record<PlanStatus, number>> = Object.fromEntries(
    states.map(({ status, _count }) => [status, _count]),
  );
  return { plans, activities, nextNumber: (last._max.number ?? 0) + 1 };
}
