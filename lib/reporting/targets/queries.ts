import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { findPlace } from "@/lib/network/sites/queries";
import { sitesOf } from "@/lib/network/sites/scope";
import { setTargets, type SetTarget } from "@/lib/reporting/stats/read-targets.data";
import { TARGET_NAMES, type TargetName } from "@/lib/reporting/stats/target-names";

export type PlaceTargets = NonNullable<Awaited<ReturnType<typeof findTargets>>>;

export type PlaceTarget = {
  name: TargetName;
  /** What the place has set itself. */
  own: number | null;
  /** What holds without that: the nearest place above that has set it. */
  inherited: { value: number; from: string } | null;
};

/** The targets of a place of the actor's subtree, and the places right under it; null if there is none. */
export async function findTargets(actor: StaffActor, placeId: string) {
  const place = await findPlace(actor, placeId);
  if (!place) return null;
  const [set, below] = await Promise.all([
    db.$queryRaw<SetTarget[]>(setTargets(placeId)),
    listBelow(actor, placeId),
  ]);
  return {
    place: { id: place.id, name: place.name, path: place.path },
    targets: TARGET_NAMES.map((name) => targetOf(name, set.filter(isOf(name)), placeId)),
    below,
  };
}

function isOf(name: TargetName) {
  return ({ indicator }: SetTarget) => indicator === name;
}

function targetOf(name: TargetName, set: SetTarget[], placeId: string): PlaceTarget {
  const own = set.find(({ siteId }) => siteId === placeId);
  const inherited = set.find(({ siteId }) => siteId !== placeId);
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
