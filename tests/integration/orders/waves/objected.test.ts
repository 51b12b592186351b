import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { decideObjection } from "@/lib/orders/dispatch/commands";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const wishOf = (id: string) => db.wish.findUniqueOrThrow({ where: { id } });

test("a unit that has objected answers for it until the centre decides, also past the limit", async () => {
  const { id: wishId } = await aWishIn("SUBMITTED", cast, { isObjected: true });
  const due = present((await wishOf(wishId)).stepDueAt);
  await processWish(wishId, due);
  const late = await wishOf(wishId);
  expect(late.responsibleSiteId).toBe(cast.county.village.id);
  expect(late.isStepOverdue).toBe(true);
  const told = await db.notice.findMany({ where: { wishId, template: "overdue" } });
  expect(told.map(({ recipientId }) => recipientId).sort()).toEqual(
    [cast.center.id, cast.centerAdmin.id].sort(),
  );

  await decideObjection(
    cast.center,
    { isItsPlace: false, wishId, siteId: cast.neighborVillage.id },
    due,
  );
  const decided = await wishOf(wishId);
  expect(decided.isStepOverdue).toBe(false);
  expect(decided.stepDueAt?.getTime()).toBeGreaterThan(due.getTime());
});
