import { beforeAll, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { groupByTown, sumCapacity } from "@/lib/desk/capacity/capacity";
import { listCapacity } from "@/lib/desk/capacity/queries";
import { db } from "@/lib/shared/db/db";
import { checkOut } from "@/lib/orders/service/commands";
import { recordStatements } from "@/tests/support/count-statements";
import { aCast, type Cast } from "@/tests/support/cast";
import { aSite, aVolunteer, aWish, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { WishStatus } from "@/prisma/generated/enums";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

async function loadAt(siteId: string, actor: StaffActor = cast.center, now = new Date()) {
  const loads = await listCapacity(actor, now);
  const { open, overdue, free } = present(loads.find(({ id }) => id === siteId));
  return { open, overdue, free };
}

test("wishes that are not over are open, at the place they were asked for", async () => {
  const { village } = cast.county;
  const { open } = await loadAt(village.id);
  for (const status of Object.values(WishStatus)) await aWishIn(status, cast);
  // The wish into which another one was merged is one of them.
  expect(await loadAt(village.id)).toMatchObject({ open: open + 8 });
});

test("those that somebody should have seen to are overdue", async () => {
  const { id } = await aWish(cast.neighborVillage.id);
  expect(await loadAt(cast.neighborVillage.id)).toMatchObject({ open: 1, overdue: 0 });
  const { stepDueAt } = await db.wish.findUniqueOrThrow({ where: { id } });
  const then = present(stepDueAt);
  expect(await loadAt(cast.neighborVillage.id, cast.center, then)).toMatchObject({ overdue: 1 });
});

test("whoever has nothing in hand and no invitation is free", async () => {
  const site = await aSite("VILLAGE", cast.county.township.id);
  const free = async () => (await loadAt(site.id)).free;
  const [invited, other] = [await aVolunteer(site), await aVolunteer(site)];
  expect(await free()).toBe(2);
  const asked = await aWishIn("DISPATCHED", { ...cast, invited, alsoInvited: other });
  expect(await free()).toBe(0);
  await db.invitation.updateMany({ where: { wishId: asked.id }, data: { status: "EXPIRED" } });
  expect(await free()).toBe(2);
  const served = await aWishIn("IN_SERVICE", { ...cast, invited, alsoInvited: cast.alsoInvited });
  expect(await free()).toBe(1);
  await checkOut(invited, { sure: true, wishId: served.id });
  expect(await free()).toBe(2);
  await db.volunteer.update({ where: { id: other.id }, data: { disabledAt: new Date() } });
  expect(await free()).toBe(1);
});

test("each sees the own place and those below it; a city none", async () => {
  const idsFor = async (actor: StaffActor) => (await listCapacity(actor)).map(({ id }) => id);
  expect(await idsFor(cast.station)).toEqual([cast.county.village.id]);
  expect(await idsFor(cast.township)).toEqual(
    expect.arrayContaining([cast.county.township.id, cast.neighborVillage.id]),
  );
  expect(await idsFor(cast.township)).not.toContain(cast.county.sisterVillage.id);
  expect(await idsFor(cast.center)).toContain(cast.county.sisterVillage.id);
  expect(await idsFor(cast.city)).toEqual([]);
});

test("a closed place is left out unless a wish still waits there", async () => {
  const [empty, waiting] = [
    await aSite("VILLAGE", cast.county.township.id),
    await aSite("VILLAGE", cast.county.township.id),
  ];
  await aWish(waiting.id);
  await db.site.updateMany({
    where: { id: { in: [empty.id, waiting.id] } },
    data: { closedAt: new Date() },
  });
  const ids = (await listCapacity(cast.township)).map(({ id }) => id);
  expect(ids).toContain(waiting.id);
  expect(ids).not.toContain(empty.id);
});

test("it takes one statement, and its sum is what is open in the subtree", async () => {
  expect(await recordStatements(() => listCapacity(cast.center))).toHaveLength(1);
  const open = await db.wish.count({
    where: {
      centerId: cast.county.center.id,
      status: { notIn: ["RATED", "UNRATED", "REJECTED", "CANCELLED", "MERGED"] },
    },
  });
  expect(sumCapacity(groupByTown(await listCapacity(cast.center))).open).toBe(open);
});
