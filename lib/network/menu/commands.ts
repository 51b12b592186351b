import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { editMenu, IN_ORDER, moveRow } from "@/lib/network/menu/edit-menu.data";
import type {
  AddCategory,
  AddMenuItem,
  CategoryId,
  EditCategory,
  EditMenuItem,
  MenuItemId,
  MoveCategory,
  MoveMenuItem,
} from "@/lib/network/menu/schema";

export async function addCategory(actor: Actor, category: AddCategory): Promise<void> {
  await editMenu(actor, async (tx, centerId) => {
    const position = await tx.serviceCategory.count({ where: { centerId } });
    await tx.serviceCategory.create({ data: { ...category, centerId, position } });
  });
}

export async function editCategory(
  actor: Actor,
  { categoryId, ...category }: EditCategory,
): Promise<void> {
  await editMenu(actor, (tx, centerId) => changeCategory(tx, centerId, categoryId, category));
}

export async function moveCategory(
  actor: Actor,
  { categoryId, direction }: MoveCategory,
): Promise<void> {
  await editMenu(actor, async (tx, centerId) => {
    const categories = await tx.serviceCategory.findMany({
      where: { centerId },
      select: { id: true },
      orderBy: IN_ORDER,
    });
    await moveRow(categories, categoryId, direction, (id, position) =>
      tx.serviceCategory.update({ where: { id }, data: { position } }),
    );
  });
}

/** Closes a category for new wishes; wishes, volunteers and teams keep it. */
export async function closeCategory(
  actor: Actor,
  { categoryId }: CategoryId,
  now = new Date(),
): Promise<void> {
  await editMenu(actor, (tx, centerId) =>
    changeCategory(tx, centerId, categoryId, { closedAt: now }),
  );
}

export async function reopenCategory(actor: Actor, { categoryId }: CategoryId): Promise<void> {
  await editMenu(actor, (tx, centerId) =>
    changeCategory(tx, centerId, categoryId, { closedAt: null }),
  );
}

export async function addMenuItem(
  actor: Actor,
  { categoryId, ...item }: AddMenuItem,
): Promise<void> {
  await editMenu(actor, async (tx, centerId) => {
    const found = await tx.serviceCategory.count({ where: { id: categoryId, centerId } });
    if (found === 0) throw new AppError("NOT_FOUND");
    await demandPlatform(tx, centerId, item);
    const position = await tx.menuItem.count({ where: { categoryId } });
    await tx.menuItem.create({ data: { ...item, categoryId, centerId, position } });
  });
}

export async function editMenuItem(
  actor: Actor,
  { menuItemId, ...item }: EditMenuItem,
): Promise<void> {
  await editMenu(actor, async (tx, centerId) => {
    await demandPlatform(tx, centerId, item);
    await changeMenuItem(tx, centerId, menuItemId, item);
  });
}

export async function moveMenuItem(
  actor: Actor,
  { menuItemId, direction }: MoveMenuItem,
): Promise<void> {
  await editMenu(actor, async (tx, centerId) => {
    const items = await tx.menuItem.findMany({
      where: { centerId, category: { menuItems: { some: { id: menuItemId } } } },
      select: { id: true },
      orderBy: IN_ORDER,
    });
    await moveRow(items, menuItemId, direction, (id, position) =>
      tx.menuItem.update({ where: { id }, data: { position } }),
    );
  });
}

export async function closeMenuItem(
  actor: Actor,
  { menuItemId }: MenuItemId,
  now = new Date(),
): Promise<void> {
  await editMenu(actor, (tx, centerId) =>
    changeMenuItem(tx, centerId, menuItemId, { closedAt: now }),
  );
}

export async function reopenMenuItem(actor: Actor, { menuItemId }: MenuItemId): Promise<void> {
  await editMenu(actor, (tx, centerId) =>
    changeMenuItem(tx, centerId, menuItemId, { closedAt: null }),
  );
}

/** Throws NOT_FOUND if the item names a platform of another county. */
async function demandPlatform(
  tx: Transaction,
  centerId: string,
  { platformId: id }: Pick<AddMenuItem, "platformId">,
): Promise<void> {
  if (id === null) return;
  const found = await tx.platform.count({ where: { id, centerId } });
  if (found === 0) throw new AppError("NOT_FOUND");
}

type CategoryChange = Partial<AddCategory> & { closedAt?: Date | null };

async function changeCategory(tx: Transaction, centerId: string, id: string, data: CategoryChange) {
  const { count } = await tx.serviceCategory.updateMany({ where: { id, centerId }, data });
  if (count === 0) throw new AppError("NOT_FOUND");
}

type MenuItemChange = Partial<Omit<AddMenuItem, "categoryId">> & { closedAt?: Date | null };

async function changeMenuItem(tx: Transaction, centerId: string, id: string, data: MenuItemChange) {
  const { count } = await tx.menuItem.updateMany({ where: { id, centerId }, data });
  if (count === 0) throw new AppError("NOT_FOUND");
}
