import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { sendBatch } from "@/lib/desk/batch/actions";
import { formatTarget } from "@/lib/desk/batch/schema";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit, submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

test("what is ticked is sent to whom the select beside it says, and nothing else", async () => {
  const [asked, pooled, left] = await Promise.all([1, 2, 3].map(() => aWishIn("APPROVED", cast)));
  const ids = [asked, pooled, left].map((wish) => wish?.id ?? "");
  const one = formatTarget({ to: "VOLUNTEER", id: cast.invited.id });
  await mustSubmit(sendBatch, cast.township, {
    wish: ids.slice(0, 2),
    [`to.${ids[0]}`]: one,
    [`to.${ids[1]}`]: formatTarget({ to: "POOL" }),
    [`to.${ids[2]}`]: one,
  });
  const wishes = await db.wish.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
  const found = new Map(wishes.map(({ id, status, inOpenPool }) => [id, { status, inOpenPool }]));
  expect(ids.map((id) => found.get(id))).toEqual([
    { status: "DISPATCHED", inOpenPool: false },
    { status: "DISPATCHED", inOpenPool: true },
    { status: "APPROVED", inOpenPool: false },
  ]);
});

test("nothing ticked is said so", async () => {
  const shown = await submit(sendBatch, cast.township, {});
  expect(shown).toMatchObject({ ok: false, fieldErrors: { wish: ["pickOne"] } });
});
