import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { enterWish } from "@/lib/desk/intake/actions";
import { aCounty, aPhone, aStaff, type County } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

let county: County;
let clerk: StaffActor;
beforeAll(async () => {
  county = await aCounty();
  clerk = await aStaff(county.village.id);
});

test("a card is entered, and the next one keeps the way it came in and the place", async () => {
  const siteId = county.village.id;
  const card = { channel: "CARD", siteId, content: "想有一双过冬的鞋", contactName: "演示居民" };
  const { to } = await mustSubmit(enterWish, clerk, {
    ...card,
    idempotencyKey: randomUUID(),
    phone: aPhone(),
    address: "",
    categoryId: "",
  });
  const wish = await db.wish.findFirstOrThrow({ where: { siteId } });
  expect(wish).toMatchObject({ channel: "CARD", publicContent: card.content, urgency: "NORMAL" });
  const address = new URL(to ?? "", "https://hive.example");
  expect(address.pathname).toBe("/desk/new");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    channel: "CARD",
    place: siteId,
    entered: wish.id,
  });
});

test("what is missing is said at its field", async () => {
  const shown = await submit(enterWish, clerk, {
    channel: "WEB",
    siteId: county.village.id,
    phone: "1990000",
  });
  expect(shown).toMatchObject({
    ok: false,
    fieldErrors: { channel: ["pickOne"], contactName: ["required"], phone: ["anyPhone"] },
    values: { phone: ["1990000"] },
  });
});
