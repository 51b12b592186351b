import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";

export type MenuCategory = Awaited<ReturnType<typeof listMenu>>[number];

/** What can be asked for in a county: public, so only what is open. */
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

/** The open categories of a county, to choose from; a city has none. */
export async function listCategories(centerId: string | null) {
  if (!centerId) return [];
  return db.serviceCategory.findMany({
    where: { centerId, closedAt: null },
    select: { id: true, name: true, nameEn: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}

export type OwnCategory = Awaited<ReturnType<typeof listOwnMenu>>[number];

/** The whole menu of the actor's county, with what is closed. */
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
