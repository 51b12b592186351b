import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { editMenu, IN_ORDER, moveRow } from "@/lib/network/menu/edit-menu.data";
import type {
  AddPlatform,
  EditPlatform,
  MovePlatform,
  PlatformId,
} from "@/lib/network/platforms/schema";

export async function addPlatform(actor: Actor, platform: AddPlatform): Promise<void> {
  await editMenu(actor, async (tx, centerId) => {
    const position = await tx.platform.count({ where: { centerId } });
    await tx.platform.create({ data: { ...platform, centerId, position } });
  });
}

export async function editPlatform(
  actor: Actor,
  { platformId, ...platform }: EditPlatform,
): Promise<void> {
  await editMenu(actor, (tx, centerId) => changePlatform(tx, centerId, platformId, platform));
}

export async function movePlatform(
  actor: Actor,
  { platformId, direction }: MovePlatform,
): Promise<void> {
  await editMenu(actor, async (tx, centerId) => {
    const platforms = await tx.platform.findMany({
      where: { centerId },
      select: { id: true },
      orderBy: IN_ORDER,
    });
    await moveRow(platforms, platformId, direction, (id, position) =>
      tx.platform.update({ where: { id }, data: { position } }),
    );
  });
}

/** Closes a platform for new activities; the items of the menu keep it. */
export async function closePlatform(
  actor: Actor,
  { platformId }: PlatformId,
  now = new Date(),
): Promise<void> {
  await editMenu(actor, (tx, centerId) =>
    changePlatform(tx, centerId, platformId, { closedAt: now }),
  );
}

export async function reopenPlatform(actor: Actor, { platformId }: PlatformId): Promise<void> {
  await editMenu(actor, (tx, centerId) =>
    changePlatform(tx, centerId, platformId, { closedAt: null }),
  );
}

type Change = Partial<AddPlatform> & { closedAt?: Date | null };

async function changePlatform(tx: Transaction, centerId: string, id: string, data: Change) {
  const { count } = await tx.platform.updateMany({ where: { id, centerId }, data });
  if (count === 0) throw new AppError("NOT_FOUND");
}
