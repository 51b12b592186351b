import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acceptWishSchema } from "@/lib/orders/volunteering/schema";

const [wishId, teamId, goer] = [randomUUID(), randomUUID(), randomUUID()];

test("a leader who takes a wish for the team names who goes; who goes alone names nobody", () => {
  expect(acceptWishSchema.safeParse({ wishId }).success).toBe(true);
  expect(acceptWishSchema.safeParse({ wishId, teamId, volunteerIds: goer }).success).toBe(true);
  const { error } = acceptWishSchema.safeParse({ wishId, teamId });
  expect(error?.issues).toMatchObject([{ path: ["volunteerIds"], message: "pickOne" }]);
});
