import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { ensureAdmin } from "@/lib/shared/auth/admin";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import {
  planClosings,
  planMoves,
  type ManyPlace,
  type ManyPlan,
} from "@/lib/network/sites/many-places";
import { mayMoveOrClose } from "@/lib/network/sites/policy";
import type { ClosePlaces, ManyView, MovePlaces } from "@/lib/network/sites/schema";
import { sitesOf } from "@/lib/network/sites/scope";
import { changeTree } from "@/lib/network/sites/tree-change.data";

/**
 * Moves many places with all below them under another one, all or none. Throws NOT_FOUND for one outside
 * of the actor's subtree, or what keeps one of them from being moved.
 */
export async function movePlaces(actor: Actor, { siteIds, parentId }: MovePlaces): Promise<string> {
  const admin = ensureAdmin(actor);
  return changeTree(async (tx) => {
    const { plan, parent } = await findMoves(tx, admin, siteIds, parentId);
    requireReady(plan, siteIds);
    const ids = plan.ready.map(({ id }) => id);
    const names = await findParentNames(tx, plan.ready);
    await tx.site.updateMany({ where: { id: { in: ids } }, data: { parentId } });
    await tx.siteChange.createMany({
      data: plan.ready.map(({ id: siteId, parentId: before }) => ({
        ...{ siteId, name: "MOVED" as const, staffId: admin.id },
        ...{ before: names.get(before ?? "") ?? null, after: parent.name },
      })),
    });
    return parentId;
  });
}

/** Closes many places, all or none; their staff are signed out. Throws as movePlaces. */
export async function closePlaces(
  actor: Actor,
  { siteIds }: ClosePlaces,
  now = new Date(),
): Promise<void> {
  const admin = ensureAdmin(actor);
  await changeTree(async (tx) => {
    const plan = await findClosings(tx, admin, siteIds);
    requireReady(plan, siteIds);
    const ids = plan.ready.map(({ id }) => id);
    await tx.site.updateMany({ where: { id: { in: ids } }, data: { closedAt: now } });
    await tx.siteChange.createMany({
      data: ids.map((siteId) => ({ siteId, name: "CLOSED" as const, staffId: admin.id, at: now })),
    });
    await endSessions(tx, { staff: { siteId: { in: ids } } }, "PLACE_CLOSED", now);
  });
}

/** What would be moved, and what cannot be. Throws NOT_FOUND if the parent is outside of the subtree. */
async function findMoves(
  tx: Transaction,
  admin: StaffActor,
  siteIds: string[],
  parentId: string,
): Promise<{ plan: ManyPlan; parent: ManyPlace }> {
  const parent = (await findMany(tx, admin, [parentId]))[0];
  if (!parent) throw new AppError("NOT_FOUND");
  const places = await findMovable(tx, admin, siteIds);
  const there = await tx.site.findMany({ where: { parentId }, select: { name: true } });
  const taken = there.map(({ name }) => name);
  return { plan: planMoves(places, parent, taken), parent };
}

/** What would be closed, and what cannot be. */
async function findClosings(
  tx: Transaction,
  admin: StaffActor,
  siteIds: string[],
): Promise<ManyPlan> {
  const places = await findMovable(tx, admin, siteIds);
  const ids = places.map(({ id }) => id);
  const below = await tx.site.findMany({
    where: { parentId: { in: ids }, closedAt: null },
    select: { id: true, parentId: true },
  });
  return planClosings(places, below);
}

/** The places that the administrator may move or close: all in the subtree but the own one. */
async function findMovable(tx: Transaction, admin: StaffActor, ids: string[]) {
  return findMany(
    tx,
    admin,
    ids.filter((id) => mayMoveOrClose(admin, id)),
  );
}

function findMany(tx: Transaction, admin: StaffActor, ids: string[]): Promise<ManyPlace[]> {
  return tx.site.findMany({
    where: { AND: [sitesOf(admin), { id: { in: ids } }] },
    select: { id: true, name: true, level: true, parentId: true, centerId: true, closedAt: true },
    orderBy: [{ level: "asc" }, { divisionCode: "asc" }, { id: "asc" }],
  });
}

/** The form has only what was ready in the preview; what is not any more was changed meanwhile. */
function requireReady({ ready, left }: ManyPlan, siteIds: string[]): void {
  const reason = left.find((one) => one.reason !== null)?.reason;
  if (reason) throw new AppError(reason);
  if (ready.length + left.length < siteIds.length) throw new AppError("NOT_FOUND");
}

async function findParentNames(tx: Transaction, places: ManyPlace[]): Promise<Map<string, string>> {
  const ids = places.flatMap(({ parentId }) => parentId ?? []);
  const parents = await tx.site.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(parents.map(({ id, name }) => [id, name]));
}

/** The open places of the subtree under which others may be moved: those above a 站. */
function listParents(admin: StaffActor) {
  return db.site.findMany({
    where: { AND: [sitesOf(admin), { closedAt: null, level: { in: ["CENTER", "TOWNSHIP"] } }] },
    select: { id: true, name: true },
    orderBy: [{ level: "asc" }, { divisionCode: "asc" }, { id: "asc" }],
  });
}

export type ManyFound = Awaited<ReturnType<typeof findManyPlaces>>;

/** The preview of what is to be done with many places; without a parent, those under which they could go. */
export async function findManyPlaces(admin: StaffActor, view: ManyView) {
  const { site: ids, parent: parentId } = view;
  if (view.do === "close") return { plan: await findClosings(db, admin, ids) };
  const parents = await listParents(admin);
  const isThere = parents.some(({ id }) => id === parentId);
  return { parents, ...(parentId && isThere && (await findMoves(db, admin, ids, parentId))) };
}
