import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { IN_ORDER } from "@/lib/network/menu/edit-menu.data";
import { db } from "@/lib/shared/db/db";

export type Platform = Awaited<ReturnType<typeof listPlatforms>>[number];

/** The platforms of the actor's county, with closed ones; a city has none. */
export async function listPlatforms({ centerId }: StaffActor) {
  if (!centerId) return [];
  return db.platform.findMany({
    where: { centerId },
    select: { id: true, name: true, nameEn: true, closedAt: true },
    orderBy: IN_ORDER,
  });
}
