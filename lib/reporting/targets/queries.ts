import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { findPlace } from "@/lib/network/sites/queries";
import { sitesOf } from "@/lib/network/sites/scope";
import { targetsInLineage, type StoredTarget } from "@/lib/reporting/stats/read-targets.data";
import { TARGET_NAMES, type TargetName } from "@/lib/reporting/stats/target-names";

export type PlaceTargets = NonNullable<Awaited<ReturnType<typeof findTargets>>>;

export type PlaceTarget = {
  name: TargetName;
  /** The target the place has set itself. */
  own: number | null;
  /** What holds without an own target: that of the nearest place above which has one. */
  inherited: { value: number; from: string } | null;
};

/** A place with its targets and the open places directly below; null outside of the actor's subtree. */
export async function findTargets(actor: StaffActor, placeId: string) {
  const place = await findPlace(actor, placeId);
  if (!place) return null;
  const [stored, below] = await Promise.all([
    db.$queryRaw<StoredTarget[]>(targetsInLineage(placeId)),
    listBelow(actor, placeId),
  ]);
  return {
    place: { id: place.id, name: place.name, path: place.path },
    targets: TARGET_NAMES.map((name) =>
      toPlaceTarget(
        name,
        stored.filter(({ indicator }) => indicator === name),
        placeId,
      ),
    ),
    below,
  };
}

function toPlaceTarget(name: TargetName, stored: StoredTarget[], placeId: string): PlaceTarget {
  const own = stored.find(({ siteId }) => siteId === placeId);
  const inherited = stored.find(({ siteId }) => siteId !== placeId);
  return {
    name,
    own: own?.value ?? null,
    inherited: inherited ? { value: inherited.value, from: inherited.from } : null,
  };
}

function listBelow(actor: StaffActor, parentId: string) {
  return db.site.findMany({
    where: { AND: [sitesOf(actor), { parentId, closedAt: null }] },
    select: { id: true, name: true },
    orderBy: [{ level: "asc" }, { divisionCode: "asc" }, { id: "asc" }],
  });
}
