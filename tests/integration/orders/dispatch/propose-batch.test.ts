import { phoneOf } from "@/tests/support/opened";
import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import { proposeBatch } from "@/lib/orders/dispatch/propose-batch.server";
import { approveWish } from "@/lib/orders/wishes/commands";
import { aCounty, aStaff, aVolunteer, aWish, type County } from "@/tests/support/factories";

test("the one volunteer there is gets as many as they may hold, the urgent wish first", async () => {
  const county = await aCounty();
  const only = await aFitVolunteer(county);
  const [calm, other] = [await aReviewedWish(county), await aReviewedWish(county)];
  const urgent = await aReviewedWish(county, "URGENT");
  const { best } = await proposeBatch(db, [calm, other, urgent], new Date());
  expect(best.isBest).toBe(true);
  expect(best.candidateByWish.get(urgent)).toBe(only.id);
  expect([best.candidateByWish.get(calm), best.candidateByWish.get(other)].toSorted()).toEqual([
    only.id,
    null,
  ]);
});

test("what somebody is asked for already counts", async () => {
  const county = await aCounty();
  const only = await aFitVolunteer(county);
  const wishIds = [await aReviewedWish(county), await aReviewedWish(county)];
  await dispatchWish(await aStaff(county.township.id), {
    wishId: await aReviewedWish(county),
    to: "VOLUNTEERS",
    volunteerIds: [only.id],
  });
  const { best } = await proposeBatch(db, wishIds, new Date());
  expect([...best.candidateByWish.values()].toSorted()).toEqual([only.id, null]);
});

test("two wishes of one place go to two people where there are two", async () => {
  const county = await aCounty();
  const people = [await aFitVolunteer(county), await aFitVolunteer(county)];
  const wishIds = [await aReviewedWish(county), await aReviewedWish(county)];
  const { best, oneByOne, candidates } = await proposeBatch(db, wishIds, new Date());
  expect([...best.candidateByWish.values()].toSorted()).toEqual(
    people.map(({ id }) => id).toSorted(),
  );
  expect(best.cost).toBeLessThanOrEqual(oneByOne.cost);
  expect(candidates.get(wishIds[0] ?? "")?.map(({ id }) => id)).toContain(people[0]?.id);
});

test("nobody is proposed for their own wish", async () => {
  const county = await aCounty();
  const wishId = await aReviewedWish(county);
  const { residentId } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
  const phone = await phoneOf(residentId);
  await aFitVolunteer(county, phone);
  const { best } = await proposeBatch(db, [wishId], new Date());
  expect(best.candidateByWish.get(wishId)).toBe(null);
});

async function aFitVolunteer({ village, category }: County, phone?: string) {
  return aVolunteer(village, {
    categories: { create: { categoryId: category.id } },
    ...(phone && { phone }),
  });
}

async function aReviewedWish(county: County, urgency: "NORMAL" | "URGENT" = "NORMAL") {
  const { id } = await aWish(county.village.id);
  await approveWish(await aStaff(county.village.id), {
    wishId: id,
    categoryId: county.category.id,
    urgency,
    isPublic: true,
  });
  return id;
}
