import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { adjustStockSchema, supplyWishSchema } from "@/lib/orders/stock/schema";

const wishId = randomUUID();
const [rice, oil] = [randomUUID(), randomUUID()];

const supply = (fields: Record<string, unknown>) =>
  supplyWishSchema.safeParse({ wishId, ...fields });

describe("what a wish is supplied with", () => {
  test("are the items of which any are taken: none of an item is no line", () => {
    const form = { [`quantity.${rice}`]: "0", [`quantity.${oil}`]: "1" };
    expect(supply(form).data?.lines).toEqual([{ itemId: oil, quantity: 1 }]);
  });

  test("may be nothing, but not where the list of items was sent", () => {
    expect(supply({}).data?.lines).toEqual([]);
    const none = { takes: "some", [`quantity.${rice}`]: "0" };
    expect(supply(none).error?.issues.map(({ message }) => message)).toEqual(["takeSome"]);
    expect(supply({ ...none, [`quantity.${oil}`]: "1" }).success).toBe(true);
  });

  test("is never less than nothing", () => {
    expect(supply({ [`quantity.${rice}`]: "-1" }).success).toBe(false);
  });
});

test("what is counted comes in or goes out", () => {
  const change = (direction: string) =>
    adjustStockSchema.parse({ itemId: rice, direction, quantity: "3" }).change;
  expect([change("IN"), change("OUT")]).toEqual([3, -3]);
});

test("quantities may be typed full-width, and no item is called as what every object has", () => {
  const id = "0198c1b2-7c3d-7e4f-8a5b-1c2d3e4f5a6b";
  const read = supplyWishSchema.parse({ wishId: id, [`quantity.${id}`]: "１２" });
  expect(read.lines).toEqual([{ itemId: id, quantity: 12 }]);
  const odd = (name: string) => ({ wishId: id, [`quantity.${name}`]: ["1", "2"] });
  expect(supplyWishSchema.safeParse(odd("constructor")).success).toBe(false);
  expect(supplyWishSchema.safeParse(odd("__proto__")).data?.lines ?? []).toEqual([]);
});
