import "server-only";
import { db } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

/** The columns of a unit that a resident may call. */
export const OPEN_UNIT = {
  level: true,
  lineage: true,
  name: true,
  phone: true,
  closedAt: true,
} as const satisfies Prisma.SiteSelect;

type Unit = Prisma.SiteGetPayload<{ select: typeof OPEN_UNIT }>;

/** The unit that answers now: the responsible one or, if it was closed, the nearest open one above it. */
export async function findOpenUnit(unit: Unit): Promise<Unit> {
  if (!unit.closedAt) return unit;
  const above = await db.site.findMany({
    where: { id: { in: unit.lineage }, closedAt: null, level: { not: "CITY" } },
    select: OPEN_UNIT,
  });
  const nearest = above.toSorted((one, other) => other.lineage.length - one.lineage.length)[0];
  return nearest ?? unit;
}
