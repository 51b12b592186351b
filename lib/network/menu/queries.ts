import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { cacheReads } from "@/lib/shared/db/cache-reads";
import type { MenuFilter } from "@/lib/network/menu/schema";
import { db } from "@/lib/shared/db/db";

export type MenuCategory = Awaited<ReturnType<typeof listMenu>>[number];

/** The open categories of a county's menu with the items that a resident can ask for. Public. */
export function listMenu(centerId: string) {
  return db.serviceCategory.findMany({
    where: { centerId, closedAt: null },
    select: {
      id: true,
      name: true,
      nameEn: true,
      picture: true,
      menuItems: {
        where: { closedAt: null, offer: { not: "ACTIVITY" } },
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

type MenuItemFilter = Partial<Pick<MenuFilter, "q" | "offer">>;

function contains<Column extends string>(column: Column, text: string) {
  return { [column]: { contains: text, mode: "insensitive" as const } };
}

export type OwnCategory = Awaited<ReturnType<typeof listOwnMenu>>[number];
export type OwnItem = OwnCategory["menuItems"][number];

/** The menu of the actor's county, with closed categories and items; of the items those the filter asks for. */
export async function listOwnMenu({ centerId }: StaffActor, { q, offer }: MenuItemFilter = {}) {
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
        where: {
          ...(q && {
            OR: [contains("name", q), contains("nameEn", q), contains("description", q)],
          }),
          ...(offer && { offer: { in: [offer, "BOTH" as const] } }),
        },
        select: {
          ...{ id: true, name: true, nameEn: true, description: true, closedAt: true },
          ...{ offer: true, platformId: true, minutes: true, usualNumber: true },
          ...{ needsRoom: true, kit: true },
        },
        orderBy: [{ position: "asc" }, { id: "asc" }],
      },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}
