import { describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import {
  addCategory,
  addMenuItem,
  closeCategory,
  closeMenuItem,
  editCategory,
  editMenuItem,
  moveCategory,
  moveMenuItem,
  reopenCategory,
  reopenMenuItem,
} from "@/lib/network/menu/actions";
import { listMenu, listOwnMenu } from "@/lib/network/menu/queries";
import type { MenuOffer } from "@/prisma/generated/enums";
import { aCategory, aCounty, aStaff, present } from "@/tests/support/factories";
import { mustSubmit } from "@/tests/support/submit";

const item = (name: string, offer: MenuOffer = "WISH") => ({
  ...{ name, nameEn: name, description: "一句话", offer },
});
const category = (name: string) => ({
  name,
  nameEn: name,
  picture: "tools" as const,
  isSensitive: false,
});

async function aMenu() {
  const county = await aCounty();
  const admin = await aStaff(county.center.id, { isAdmin: true });
  const categoryId = county.category.id;
  for (const name of ["甲", "乙", "丙"])
    await mustSubmit(addMenuItem, admin, { categoryId, ...item(name) });
  const [{ menuItems } = { menuItems: [] }] = await listOwnMenu(admin);
  return { ...county, admin, categoryId, itemIds: menuItems.map(({ id }) => id) };
}

const namesOf = async (centerId: string) =>
  (await listMenu(centerId)).map(({ menuItems }) => menuItems.map(({ name }) => name));

describe("a center edits its own menu", () => {
  test("items are in the order they were added, and go up and down one step", async () => {
    const { admin, center, itemIds } = await aMenu();
    expect(await namesOf(center.id)).toEqual([["甲", "乙", "丙"]]);
    await mustSubmit(moveMenuItem, admin, { menuItemId: present(itemIds[2]), direction: "UP" });
    expect(await namesOf(center.id)).toEqual([["甲", "丙", "乙"]]);
    await mustSubmit(moveMenuItem, admin, { menuItemId: present(itemIds[0]), direction: "UP" });
    expect(await namesOf(center.id)).toEqual([["甲", "丙", "乙"]]);
  });

  test("what is closed is off the public menu and comes back where it was", async () => {
    const { admin, center, itemIds } = await aMenu();
    const menuItemId = present(itemIds[1]);
    await mustSubmit(closeMenuItem, admin, { menuItemId });
    expect(await namesOf(center.id)).toEqual([["甲", "丙"]]);
    expect((await listOwnMenu(admin))[0]?.menuItems).toHaveLength(3);
    await mustSubmit(reopenMenuItem, admin, { menuItemId });
    expect(await namesOf(center.id)).toEqual([["甲", "乙", "丙"]]);
  });

  test("categories are added, renamed, moved and closed", async () => {
    const { admin, center, categoryId } = await aMenu();
    await mustSubmit(addCategory, admin, category("家电维修"));
    await mustSubmit(editCategory, admin, { categoryId, ...category("换了名") });
    await mustSubmit(moveCategory, admin, { categoryId, direction: "DOWN" });
    const names = (await listMenu(center.id)).map(({ name }) => name);
    expect(names).toEqual(["家电维修", "换了名"]);
    await mustSubmit(closeCategory, admin, { categoryId });
    expect((await listMenu(center.id)).map(({ name }) => name)).toEqual(["家电维修"]);
    await mustSubmit(reopenCategory, admin, { categoryId });
    expect((await listMenu(center.id)).map(({ name }) => name)).toEqual(names);
  });

  test("a category is sensitive when its center says so", async () => {
    const { admin, categoryId } = await aMenu();
    const isSensitive = async () => (await listOwnMenu(admin))[0]?.isSensitive;
    expect(await isSensitive()).toBe(false);
    await mustSubmit(editCategory, admin, {
      categoryId,
      ...category("法律援助"),
      isSensitive: true,
    });
    expect(await isSensitive()).toBe(true);
  });

  test("no name twice", async () => {
    const { admin, categoryId } = await aMenu();
    await expect(
      mustSubmit(addMenuItem, admin, { categoryId, ...item("甲") }),
    ).rejects.toMatchObject({
      code: "NAME_TAKEN",
    });
  });

  test("two editors at once leave every place in the order taken once", async () => {
    const { admin, itemIds, categoryId } = await aMenu();
    await Promise.all(
      [...itemIds, ...itemIds].map((menuItemId, index) =>
        mustSubmit(moveMenuItem, admin, { menuItemId, direction: index % 2 ? "UP" : "DOWN" }),
      ),
    );
    const items = await db.menuItem.findMany({ where: { categoryId } });
    expect(items.map(({ position }) => position).sort()).toEqual([0, 1, 2]);
  });
});

describe("nobody else does", () => {
  test("the menu of another county does not exist", async () => {
    const { itemIds } = await aMenu();
    const other = await aMenu();
    const foreign = { menuItemId: present(itemIds[0]) };
    const notFound = { code: "NOT_FOUND" };
    await expect(mustSubmit(closeMenuItem, other.admin, foreign)).rejects.toMatchObject(notFound);
    await expect(
      mustSubmit(moveMenuItem, other.admin, { ...foreign, direction: "UP" }),
    ).rejects.toMatchObject(notFound);
    await expect(
      mustSubmit(editMenuItem, other.admin, { ...foreign, ...item("x") }),
    ).rejects.toMatchObject(notFound);
    const { id: categoryId } = await aCategory((await aCounty()).center.id);
    await expect(
      mustSubmit(addMenuItem, other.admin, { categoryId, ...item("x") }),
    ).rejects.toMatchObject(notFound);
  });

  test("a 所, a city and a clerk only read", async () => {
    const { township, city, center, itemIds } = await aMenu();
    for (const actor of [
      await aStaff(township.id, { isAdmin: true }),
      await aStaff(city.id, { isAdmin: true }),
      await aStaff(center.id),
    ]) {
      await expect(
        mustSubmit(closeMenuItem, actor, { menuItemId: present(itemIds[0]) }),
      ).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});
