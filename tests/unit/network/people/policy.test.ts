import { expect, test } from "vitest";
import { mayChangeAccount } from "@/lib/network/people/policy";
import { actors, volunteer } from "@/tests/unit/orders/wishes/facts";

test("an administrator changes others and never themself, whoever else does nothing", () => {
  const admin = { ...actors.center, isAdmin: true };
  expect(mayChangeAccount(admin, "another")).toBe(true);
  expect(mayChangeAccount(admin, admin.id)).toBe(false);
  for (const actor of [actors.center, actors.visitor, actors.system, volunteer("v")]) {
    expect(mayChangeAccount(actor, "another")).toBe(false);
  }
});
