import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { CODE_SELECT, findCode } from "@/lib/network/sites/division-code";
import { defaultHours } from "@/lib/shared/days/county-hours";
import DEFAULT_PLATFORMS from "@/lib/network/platforms/default-platforms.json";
import DEFAULT_CATEGORIES from "@/lib/network/menu/default-categories.json";

/** Adds the county record, with the hours of its region, the eight default categories and the five platforms to new places of level CENTER. */
export async function createCenterRecords(tx: Transaction, centerIds: string[]): Promise<void> {
  if (centerIds.length === 0) return;
  const sites = await tx.site.findMany({
    where: { id: { in: centerIds } },
    select: { id: true, ...CODE_SELECT },
  });
  await tx.center.createMany({
    data: sites.map((site) => ({ id: site.id, ...defaultHours(findCode(site)) })),
  });
  await tx.serviceCategory.createMany({
    data: centerIds.flatMap((centerId) =>
      DEFAULT_CATEGORIES.map((category, position) => ({ centerId, position, ...category })),
    ),
  });
  await tx.platform.createMany({
    data: centerIds.flatMap((centerId) =>
      DEFAULT_PLATFORMS.map((platform, position) => ({ centerId, position, ...platform })),
    ),
  });
}
