import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { addStockItem, adjustStock, closeStockItem } from "@/lib/orders/stock/actions";
import { supplyWish } from "@/lib/orders/stock/commands";
import { findStockItem, listItemsFor, listStock } from "@/lib/orders/stock/queries";
import { supplyWishSchema } from "@/lib/orders/stock/schema";
import { findFacts } from "@/lib/orders/wishes/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { aStockItem, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const quantityOf = async (id: string) =>
  (await db.stockItem.findUniqueOrThrow({ where: { id } })).quantity;

describe("the stock of a place", () => {
  test("rises and falls, and each change is written down", async () => {
    const { id: itemId } = await aStockItem(cast.county.village.id, 3);
    await mustSubmit(adjustStock, cast.station, { itemId, direction: "IN", quantity: 4 });
    await mustSubmit(adjustStock, cast.township, { itemId, direction: "OUT", quantity: 2 });
    const item = present(await findStockItem(cast.center, itemId));
    expect(item.quantity).toBe(5);
    expect(item.movements.map(({ change }) => change)).toEqual([-2, 4, 3]);
  });

  test("never falls below nothing", async () => {
    const { id: itemId } = await aStockItem(cast.county.village.id, 3);
    await expect(
      mustSubmit(adjustStock, cast.station, { itemId, direction: "OUT", quantity: 4 }),
    ).rejects.toThrow("NOT_ENOUGH_STOCK");
    expect(await quantityOf(itemId)).toBe(3);
  });

  test("is not there for other places, and a city keeps none", async () => {
    const { id: itemId } = await aStockItem(cast.county.village.id, 3);
    for (const actor of [cast.sisterStation, cast.sisterTownship, cast.otherCenter]) {
      await expect(
        mustSubmit(adjustStock, actor, { itemId, direction: "IN", quantity: 1 }),
      ).rejects.toThrow("NOT_FOUND");
      await expect(mustSubmit(closeStockItem, actor, { itemId })).rejects.toThrow("NOT_FOUND");
      expect(await findStockItem(actor, itemId)).toBeNull();
    }
    await expect(
      mustSubmit(adjustStock, cast.city, { itemId, direction: "IN", quantity: 1 }),
    ).rejects.toThrow("FORBIDDEN");
    expect(await findStockItem(cast.city, itemId)).toBeNull();
    expect(await quantityOf(itemId)).toBe(3);
  });

  test("has a name once, and is added below the own place only", async () => {
    const fresh = { siteId: cast.county.village.id, name: "折叠梯", unit: "架", quantity: 2 };
    await mustSubmit(addStockItem, cast.township, fresh);
    await expect(mustSubmit(addStockItem, cast.station, fresh)).rejects.toThrow("NAME_TAKEN");
    await expect(mustSubmit(addStockItem, cast.sisterStation, fresh)).rejects.toThrow("NOT_FOUND");
    await expect(mustSubmit(addStockItem, cast.city, fresh)).rejects.toThrow("FORBIDDEN");
  });

  test("is no longer offered once it is closed", async () => {
    const { id: itemId, name } = await aStockItem(cast.county.village.id, 3);
    await mustSubmit(closeStockItem, cast.station, { itemId });
    expect((await listStock(cast.station, { q: name })).rows).toEqual([]);
    await expect(
      mustSubmit(adjustStock, cast.station, { itemId, direction: "IN", quantity: 1 }),
    ).rejects.toThrow("NOT_FOUND");
    await expect(mustSubmit(closeStockItem, cast.station, { itemId })).rejects.toThrow("NOT_FOUND");
  });
});

describe("the list of stock", () => {
  test("holds the own place and those below, filtered by place", async () => {
    const own = await aStockItem(cast.county.township.id, 1);
    const below = await aStockItem(cast.neighborVillage.id, 1);
    const sister = await aStockItem(cast.county.sisterVillage.id, 1);
    const found = async (place?: string) =>
      (await listStock(cast.township, place ? { place } : {})).rows.map(({ id }) => id);
    expect(await found()).toEqual(expect.arrayContaining([own.id, below.id]));
    expect(await found()).not.toContain(sister.id);
    expect(await found(cast.neighborVillage.id)).toEqual([below.id]);
    expect(await found(cast.county.sisterVillage.id)).toEqual([]);
    expect((await listStock(cast.city, {})).rows).toEqual([]);
  });

  test("takes one statement a page, with ten times the items too", async () => {
    const { id } = cast.county.sisterVillage;
    for (let index = 0; index < 60; index++) await aStockItem(id, 1);
    for (const page of [1, 2]) {
      expect(await recordStatements(() => listStock(cast.sisterStation, { page }))).toHaveLength(1);
    }
    expect((await listStock(cast.sisterStation, { page: 2 })).rows).toHaveLength(25);
  });
});

describe("what is offered to supply a wish", () => {
  test("are items of the places it has to do with; by name, of all below", async () => {
    const own = await aStockItem(cast.county.township.id, 1);
    const elsewhere = await aStockItem(cast.neighborVillage.id, 1, { name: "邻村的梯子" });
    const empty = await aStockItem(cast.county.township.id, 0);
    const { id } = await aWishIn("ACCEPTED", cast);
    const wish = present(await findFacts(db, cast.township, id));
    const offered = async (search?: string) =>
      (await listItemsFor(cast.township, wish, search)).map((item) => item.id);
    expect(await offered()).toContain(own.id);
    expect(await offered()).not.toContain(elsewhere.id);
    expect(await offered()).not.toContain(empty.id);
    expect(await offered("梯子")).toEqual([elsewhere.id]);
    expect(await listItemsFor(cast.sisterTownship, wish)).toEqual([]);
  });

  test("is taken by the form as it is sent", async () => {
    const item = await aStockItem(cast.county.village.id, 3);
    const { id: wishId } = await aWishIn("ACCEPTED", cast);
    const form = { wishId, [`quantity.${item.id}`]: "2", [`quantity.${crypto.randomUUID()}`]: "0" };
    await supplyWish(cast.station, supplyWishSchema.parse(form));
    expect(await quantityOf(item.id)).toBe(1);
  });
});

test("a wrong number is told at its own field", () => {
  const itemId = crypto.randomUUID();
  const { error } = supplyWishSchema.safeParse({
    wishId: crypto.randomUUID(),
    [`quantity.${itemId}`]: "-1",
  });
  expect(error?.issues.map(({ path }) => path.join("."))).toEqual([`quantity.${itemId}`]);
});
