import "server-only";
import { db } from "@/lib/shared/db/db";

export type PlanRules = Awaited<ReturnType<typeof findPlanRules>>;
export type FixedDayRow = PlanRules["fixedDays"][number];

/** What the places of a county plan at least, and the days on which they hold something. */
export async function findPlanRules(centerId: string) {
  const [minimums, fixedDays] = await Promise.all([
    db.planMinimum.findMany({
      where: { centerId },
      select: {
        ...{ level: true, platformId: true, amount: true },
        platform: { select: { name: true, nameEn: true } },
      },
      orderBy: [{ platform: { position: "asc" } }, { id: "asc" }],
    }),
    db.fixedDay.findMany({
      where: { centerId },
      select: {
        ...{ id: true, name: true, nameEn: true, level: true, pattern: true, weekdays: true },
        ...{ monthDay: true, nth: true, onDayOff: true },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  ]);
  return { minimums, fixedDays };
}
