import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { addMenuItem, editMenuItem } from "@/lib/network/menu/actions";
import { listMenu, listOwnMenu } from "@/lib/network/menu/queries";
import { enterWish } from "@/lib/desk/intake/actions";
import { aCounty, aStaff, aWishForm, present, type County } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

let county: County;
let admin: StaffActor;

beforeAll(async () => {
  county = await aCounty();
  admin = await aStaff(county.center.id, { isAdmin: true });
  for (const offer of ["WISH", "ACTIVITY", "BOTH"] as const) {
    await mustSubmit(addMenuItem, admin, { categoryId: county.category.id, ...item(offer, offer) });
  }
});

function item(name: string, offer: "WISH" | "ACTIVITY" | "BOTH") {
  return { name, nameEn: name, description: "一句话", offer };
}

const ownItems = async (filter = {}) =>
  (await listOwnMenu(admin, filter)).flatMap(({ menuItems }) => menuItems);

describe("what is offered", () => {
  test("as a wish can be picked by residents; what is only held as an activity cannot", async () => {
    const [category] = await listMenu(county.center.id);
    expect(present(category).menuItems.map(({ name }) => name)).toEqual(["WISH", "BOTH"]);
    const activity = present((await ownItems()).find(({ name }) => name === "ACTIVITY"));
    const form = { ...aWishForm(county.village.id), menuItemId: activity.id, channel: "PHONE" };
    const station = await aStaff(county.village.id);
    await expect(mustSubmit(enterWish, station, form)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await db.wish.count({ where: { menuItemId: activity.id } })).toBe(0);
  });

  test("is found by how it is offered and by words of its name and description", async () => {
    const names = async (filter: object) => (await ownItems(filter)).map(({ name }) => name);
    expect(await names({ offer: "ACTIVITY" })).toEqual(["ACTIVITY", "BOTH"]);
    expect(await names({ q: "bot" })).toEqual(["BOTH"]);
    expect(await names({ q: "一句" })).toHaveLength(3);
    expect(await names({ q: "没有" })).toEqual([]);
  });

  test("says how long, for how many and what it needs; emptied fields are empty", async () => {
    const platform = await db.platform.create({
      data: { centerId: county.center.id, name: "文化服务", nameEn: "Culture" },
    });
    const menuItemId = present((await ownItems({ q: "BOTH" }))[0]).id;
    const usual = { minutes: "90", usualNumber: "３０", needsRoom: "on" };
    const kit = "投影仪，音响\n\n投影仪";
    const full = { ...item("BOTH", "BOTH"), ...usual, kit, platformId: platform.id };
    await mustSubmit(editMenuItem, admin, { menuItemId, ...full });
    expect((await ownItems({ q: "BOTH" }))[0]).toMatchObject({
      ...{ minutes: 90, usualNumber: 30, needsRoom: true },
      ...{ kit: ["投影仪", "音响"], platformId: platform.id },
    });
    await mustSubmit(editMenuItem, admin, { menuItemId, ...item("BOTH", "BOTH") });
    expect((await ownItems({ q: "BOTH" }))[0]).toMatchObject({
      ...{ minutes: null, usualNumber: null, needsRoom: false, kit: [], platformId: null },
    });
  });

  test("takes no platform of another county", async () => {
    const other = await aCounty();
    const platform = await db.platform.create({
      data: { centerId: other.center.id, name: "别县的", nameEn: "Other" },
    });
    await expect(
      mustSubmit(addMenuItem, admin, {
        ...{ categoryId: county.category.id, ...item("新", "ACTIVITY") },
        platformId: platform.id,
      }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test.each([
    ["minutes", "4"],
    ["minutes", "1441"],
    ["usualNumber", "0"],
    ["usualNumber", "十来个"],
    ["offer", "SOMETIMES"],
  ])("with %s %s is told at its field", async (field, value) => {
    const form = { categoryId: county.category.id, ...item("坏", "ACTIVITY"), [field]: value };
    const { fieldErrors } = await submit(addMenuItem, admin, form);
    expect(Object.keys(fieldErrors ?? {})).toEqual([field]);
  });

  test("the database itself takes no length or number out of bounds", async () => {
    const where = { id: present((await ownItems())[0]).id };
    for (const data of [{ minutes: 0 }, { usualNumber: 20_000 }]) {
      await expect(db.menuItem.update({ where, data })).rejects.toThrow("menu_items_usual");
    }
  });
});
