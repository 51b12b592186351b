import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { inOrderOf } from "@/lib/shared/db/in-order-of";
import { findNamedIds, pickPlaces } from "@/lib/network/sites/named-places.data";
import { sitesOf } from "@/lib/network/sites/scope";
import type { SiteLevel } from "@/prisma/generated/enums";

export { listPlaces, type ListedPlace } from "@/lib/network/sites/place-list.data";
export { findManyPlaces, type ManyFound } from "@/lib/network/sites/many-places.data";

export type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

/** A place of the actor's subtree with its last changes and the places above it; else null. */
export async function findPlace(actor: StaffActor, id: string) {
  const place = await db.site.findFirst({
    where: { id, ...sitesOf(actor) },
    select: {
      id: true,
      name: true,
      level: true,
      divisionCode: true,
      phone: true,
      address: true,
      closedAt: true,
      parentId: true,
      parent: { select: { name: true } },
      lineage: true,
      changes: {
        select: {
          id: true,
          name: true,
          before: true,
          after: true,
          at: true,
          staff: { select: { name: true } },
        },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 20,
      },
    },
  });
  if (!place) return null;
  const { lineage, ...facts } = place;
  return { ...facts, path: await listPath(actor, lineage) };
}

export type PathPlace = { id: string; name: string };

/** The places of a lineage that the actor may see, from the top down. */
async function listPath(actor: StaffActor, lineage: string[]): Promise<PathPlace[]> {
  const places = await db.site.findMany({
    where: { id: { in: lineage }, ...sitesOf(actor) },
    select: { id: true, name: true },
  });
  return inOrderOf(lineage, places);
}

const MAX_FOUND = 20;

export type PlaceOption = Awaited<ReturnType<typeof searchPlaces>>[number];

/** The open places of the actor's subtree that match the search text; none without one. */
export async function searchPlaces(actor: StaffActor, q: string | undefined, levels: SiteLevel[]) {
  if (!q) return [];
  const open = { AND: [sitesOf(actor), { closedAt: null, level: { in: levels } }] };
  return pickPlaces((await findNamedIds(open, q)).slice(0, MAX_FOUND));
}

/** The open place chosen from a search; null without an id or outside of the actor's subtree. */
export async function findChosenPlace(actor: StaffActor, id: string | undefined) {
  if (!id) return null;
  return db.site.findFirst({
    where: { id, closedAt: null, ...sitesOf(actor) },
    select: { id: true, name: true, level: true, centerId: true },
  });
}
