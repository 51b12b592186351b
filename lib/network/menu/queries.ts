import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { cacheReads } from "@/lib/shared/db/cache-reads";
import { db } from "@/lib/shared/db/db";

export type MenuCategory = Awaited<ReturnType<typeof listMenu>>[number];

/** The open categories and items of a county's menu. Public. */
export function listMenu(centerId: string) {
  return db.serviceCategory.findMany({
    where: { centerId, closedAt: null },
    select: {
      id: true,
      name: true,
      nameEn: true,
      picture: true,
      menuItems: {
        where: { closedAt: null },
        select: { id: true, name: true, nameEn: true, description: true },
        orderBy: [{ position: "asc" }, { id: "asc" }],
      },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}

export type Category = Awaited<ReturnType<typeof listCategories>>[number];

/** The open categories of a county; a city has none. */
export async function listCategories(centerId: string | null) {
  if (!centerId) return [];
  return db.serviceCategory.findMany({
    where: { centerId, closedAt: null },
    select: { id: true, name: true, nameEn: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}

/** The same, up to 15 seconds old, for the filters of pages that are read all day. */
export const cachedCategories = cacheReads(listCategories);

export type OwnCategory = Awaited<ReturnType<typeof listOwnMenu>>[number];

/** The menu of the actor's county, with closed categories and items. */
export async function listOwnMenu({ centerId }: StaffActor) {
  if (!centerId) return [];
  return db.serviceCategory.findMany({
    where: { centerId },
    select: {
      id: true,
      name: true,
      nameEn: true,
      picture: true,
      isSensitive: true,
      closedAt: true,
      menuItems: {
        select: { id: true, name: true, nameEn: true, description: true, closedAt: true },
        orderBy: [{ position: "asc" }, { id: "asc" }],
      },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}
