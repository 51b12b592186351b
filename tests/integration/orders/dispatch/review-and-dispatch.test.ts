import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { reviewWish } from "@/lib/orders/dispatch/actions";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaffVolunteer, aWish } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";
import { snapshotWish } from "@/tests/support/wish-snapshot";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const review = (wishId: string, then?: string) => ({
  wishId,
  categoryId: cast.county.category.id,
  ...(then && { then }),
});

test("a review alone dispatches nothing", async () => {
  const { id } = await aWish(cast.county.village.id);
  await mustSubmit(reviewWish, cast.township, review(id));
  expect(await snapshotWish(id)).toMatchObject({ status: "APPROVED", invitations: [] });
});

test("approved and dispatched in one, the best volunteers are asked", async () => {
  const { id } = await aWish(cast.county.village.id);
  await mustSubmit(reviewWish, cast.township, review(id, "dispatch"));
  const wish = await snapshotWish(id);
  expect(wish).toMatchObject({ status: "DISPATCHED", inOpenPool: false, wave: 1 });
  expect(wish.handlerId).toBe(cast.township.id);
  expect(wish.invitations.length).toBeGreaterThan(0);
  const events = await db.wishEvent.findMany({ where: { wishId: id }, orderBy: { seq: "asc" } });
  expect(events.map(({ name }) => name)).toEqual(["submit", "approve", "dispatch"]);
});

test("nobody is asked by their own account, and where there is nobody the pool is open", async () => {
  const { asStaff } = await aStaffVolunteer(cast.county.center, cast.invited);
  const { id } = await aWish(cast.county.village.id);
  await mustSubmit(reviewWish, asStaff, review(id, "dispatch"));
  const { invitations } = await snapshotWish(id);
  expect(invitations.map(({ volunteerId }) => volunteerId)).not.toContain(cast.invited.id);
  const { id: other } = await aWish(cast.county.village.id);
  await db.volunteer.updateMany({ data: { disabledAt: new Date() } });
  await mustSubmit(reviewWish, cast.township, review(other, "dispatch"));
  expect(await snapshotWish(other)).toMatchObject({ status: "DISPATCHED", inOpenPool: true });
});

test("a station, which does not dispatch, can do neither in one", async () => {
  const { id } = await aWish(cast.county.village.id);
  expect(await submit(reviewWish, cast.station, review(id, "dispatch"))).toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await snapshotWish(id)).toMatchObject({ status: "SUBMITTED" });
});
