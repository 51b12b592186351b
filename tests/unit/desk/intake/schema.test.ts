import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { enterWishSchema, intakeViewSchema } from "@/lib/desk/intake/schema";

const card = {
  idempotencyKey: randomUUID(),
  channel: "PHONE",
  content: "灯坏了",
  siteId: randomUUID(),
  contactName: "演示居民",
  phone: "199 0000 0001",
};

test("what the review can settle may be left out", () => {
  const { categoryId, beneficiary, urgency, phone } = enterWishSchema.parse(card);
  expect({ categoryId, beneficiary }).toEqual({ categoryId: undefined, beneficiary: undefined });
  expect({ urgency, phone }).toEqual({ urgency: "NORMAL", phone: "19900000001" });
});

test("the resident's own way is not one of the staff", () => {
  expect(enterWishSchema.safeParse({ ...card, channel: "WEB" }).success).toBe(false);
  expect(intakeViewSchema.parse({ channel: "WEB" }).channel).toBeUndefined();
});

test("a sentence or an item of the menu must be there", () => {
  const { content: _, ...silent } = card;
  expect(enterWishSchema.safeParse(silent).error?.issues[0]?.path).toEqual(["content"]);
  expect(enterWishSchema.safeParse({ ...silent, menuItemId: randomUUID() }).success).toBe(true);
});
