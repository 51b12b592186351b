import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAdmin } from "@/lib/shared/auth/admin";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import { AppError } from "@/lib/shared/errors";
import { createCenterRecords } from "@/lib/network/sites/center-record.server";
import { initialsOf } from "@/lib/network/sites/spelling.server";
import type { AddPlace, EditPlace, MovePlace, PlaceId } from "@/lib/network/sites/schema";
import { mayStandUnder } from "@/lib/network/sites/tree";
import {
  changeTree,
  findMovablePlace,
  findPlace,
  requireFreeName,
} from "@/lib/network/sites/tree-change.data";

export { closePlaces, movePlaces } from "@/lib/network/sites/many-places.data";

export async function addPlace(
  actor: Actor,
  { parentId, level, name, phone, address }: AddPlace,
): Promise<string> {
  const admin = ensureAdmin(actor);
  return changeTree(async (tx) => {
    const parent = await findPlace(tx, admin, parentId);
    if (!mayStandUnder(level, parent.level)) throw new AppError("BAD_PARENT");
    if (parent.closedAt) throw new AppError("PARENT_CLOSED");
    await requireFreeName(tx, parentId, name);
    const { id } = await tx.site.create({
      data: {
        parentId,
        level,
        name,
        initials: initialsOf(name),
        ...{ phone: phone ?? null, address: address ?? null },
        changes: { create: { name: "ADDED", after: name, staffId: admin.id } },
      },
      select: { id: true },
    });
    if (level === "CENTER") await createCenterRecords(tx, [id]);
    return id;
  });
}

/** Changes name, phone and address of a place. */
export async function editPlace(
  actor: Actor,
  { siteId, name, phone, address }: EditPlace,
): Promise<void> {
  const admin = ensureAdmin(actor);
  await changeTree(async (tx) => {
    const site = await findPlace(tx, admin, siteId);
    const isRenamed = name !== site.name;
    if (isRenamed) await requireFreeName(tx, site.parentId, name);
    const renamed = { name: "RENAMED", before: site.name, after: name, staffId: admin.id } as const;
    await tx.site.update({
      where: { id: siteId },
      data: {
        name,
        initials: initialsOf(name),
        ...{ phone: phone ?? null, address: address ?? null },
        ...(isRenamed && { changes: { create: renamed } }),
      },
    });
  });
}

/** Moves a place with all below it under another one of its county. Wishes stay with their place. Returns the id of the place. */
export async function movePlace(actor: Actor, { siteId, parentId }: MovePlace): Promise<string> {
  const admin = ensureAdmin(actor);
  return changeTree(async (tx) => {
    const site = await findMovablePlace(tx, admin, siteId);
    const parent = await findPlace(tx, admin, parentId);
    if (parent.id === site.parentId) return siteId;
    // Places below are of narrower levels, so this also keeps the place out of its own subtree.
    if (!mayStandUnder(site.level, parent.level)) throw new AppError("BAD_PARENT");
    if (parent.centerId !== site.centerId) throw new AppError("OUTSIDE_COUNTY");
    if (parent.closedAt) throw new AppError("PARENT_CLOSED");
    await requireFreeName(tx, parentId, site.name);
    const before = site.parent?.name ?? null;
    const moved = { name: "MOVED", before, after: parent.name, staffId: admin.id } as const;
    await tx.site.update({
      where: { id: siteId },
      data: { parentId, changes: { create: moved } },
    });
    return siteId;
  });
}

/** Closes a place: no new wishes and no sign-in. Its history stays. */
export async function closePlace(
  actor: Actor,
  { siteId }: PlaceId,
  now = new Date(),
): Promise<void> {
  const admin = ensureAdmin(actor);
  await changeTree(async (tx) => {
    const site = await findMovablePlace(tx, admin, siteId);
    if (site.closedAt) return;
    const openChildren = await tx.site.count({ where: { parentId: siteId, closedAt: null } });
    if (openChildren > 0) throw new AppError("PLACE_IN_USE");
    const closed = { name: "CLOSED", staffId: admin.id, at: now } as const;
    await tx.site.update({
      where: { id: siteId },
      data: { closedAt: now, changes: { create: closed } },
    });
    await endSessions(tx, { staff: { siteId } }, "PLACE_CLOSED", now);
  });
}

export async function reopenPlace(actor: Actor, { siteId }: PlaceId): Promise<void> {
  const admin = ensureAdmin(actor);
  await changeTree(async (tx) => {
    const site = await findMovablePlace(tx, admin, siteId);
    if (!site.closedAt) return;
    if (site.parent?.closedAt) throw new AppError("PARENT_CLOSED");
    const reopened = { name: "REOPENED", staffId: admin.id } as const;
    await tx.site.update({
      where: { id: siteId },
      data: { closedAt: null, changes: { create: reopened } },
    });
  });
}
