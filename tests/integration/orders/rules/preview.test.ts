import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import { DEFAULT_WEIGHTS, type Weights } from "@/lib/orders/dispatch/weights";
import { setWeights } from "@/lib/orders/rules/commands";
import { maySetRules, type RuleKeeper } from "@/lib/orders/rules/policy";
import { previewWeights } from "@/lib/orders/rules/queries";
import { approveWish } from "@/lib/orders/wishes/commands";
import { recordStatements } from "@/tests/support/count-statements";
import { aCounty, aStaff, aVolunteer, aWish, type County } from "@/tests/support/factories";

const DAY_MS = 24 * 60 * 60 * 1000;

async function aKeeper({ center }: County): Promise<RuleKeeper> {
  const admin = await aStaff(center.id, { isAdmin: true });
  if (!maySetRules(admin)) throw new Error("expected to keep the rules");
  return admin;
}

/** A wish of the village that was dispatched some days ago. */
async function aDispatchedWish(county: County, daysAgo: number, content?: string) {
  const now = new Date(Date.now() - daysAgo * DAY_MS);
  const { id: wishId } = await aWish(county.village.id, content ? { content } : {}, now);
  const review = { wishId, categoryId: county.category.id, urgency: "NORMAL" } as const;
  await approveWish(await aStaff(county.village.id), { ...review, isPublic: true }, now);
  const dispatcher = await aStaff(county.township.id);
  await dispatchWish(dispatcher, { wishId, to: "POOL", volunteerIds: [] }, now);
  return wishId;
}

const only = (weights: Partial<Weights>): Weights => ({
  KINSHIP: 0,
  DISTANCE: 0,
  CATEGORY: 0,
  SKILLS: 0,
  AVAILABILITY: 0,
  LOAD: 0,
  RELIABILITY: 0,
  FAIRNESS: 0,
  LANGUAGE: 0,
  ...weights,
});

/** One volunteer of the place who does not serve the category, and one of another place who does. */
async function twoSuitors(county: County) {
  const neighbor = await aVolunteer(county.village, { name: "邻居" });
  const expert = await aVolunteer(county.sisterVillage, {
    name: "行家",
    categories: { create: { categoryId: county.category.id } },
  });
  return { neighbor, expert };
}

test("who would be asked first instead, with the reasons of both", async () => {
  const county = await aCounty();
  const keeper = await aKeeper(county);
  await setWeights(keeper, { intent: "SAVE", weights: only({ CATEGORY: 50 }) });
  const { neighbor, expert } = await twoSuitors(county);
  const wishId = await aDispatchedWish(county, 3, "换灯");
  const preview = await previewWeights(keeper, only({ KINSHIP: 50 }), new Date());
  expect(preview).toMatchObject({ wishes: 1, firstChanged: 1, threeChanged: 0 });
  expect(preview.changes).toMatchObject([
    { wishId, content: "换灯", before: { id: expert.id }, after: { id: neighbor.id } },
  ]);
  const said = preview.changes[0]?.after?.factors.map((factor) => factor.reason);
  expect(said).toContain("samePlace");
  expect(said).toContain("otherCategory");
});

test("the weights in force change nothing", async () => {
  const county = await aCounty();
  await twoSuitors(county);
  await aDispatchedWish(county, 3);
  const preview = await previewWeights(await aKeeper(county), DEFAULT_WEIGHTS, new Date());
  expect(preview).toEqual({ wishes: 1, firstChanged: 0, threeChanged: 0, changes: [] });
});

test("only wishes dispatched in the last thirty days, and of this county", async () => {
  const county = await aCounty();
  await aDispatchedWish(county, 31);
  await aWish(county.village.id);
  await aDispatchedWish(await aCounty(), 1);
  const keeper = await aKeeper(county);
  const count = async () => (await previewWeights(keeper, DEFAULT_WEIGHTS, new Date())).wishes;
  expect(await count()).toBe(0);
  await aDispatchedWish(county, 29);
  expect(await count()).toBe(1);
});

test("who was asked for it then may be asked again, since the wish is only looked at", async () => {
  const county = await aCounty();
  const keeper = await aKeeper(county);
  await setWeights(keeper, { intent: "SAVE", weights: only({ KINSHIP: 50 }) });
  const { neighbor, expert } = await twoSuitors(county);
  const wishId = await aDispatchedWish(county, 2);
  await db.invitation.create({
    data: { wishId, round: 1, volunteerId: expert.id, status: "EXPIRED" },
  });
  const preview = await previewWeights(keeper, only({ CATEGORY: 50 }), new Date());
  expect(preview.changes).toMatchObject([
    { before: { id: neighbor.id }, after: { id: expert.id } },
  ]);
});

test.each([1, 12])("%i wishes are ranked in three statements", async (count) => {
  const county = await aCounty();
  await twoSuitors(county);
  for (let index = 0; index < count; index++) await aDispatchedWish(county, 1);
  const keeper = await aKeeper(county);
  const sent = await recordStatements(() => previewWeights(keeper, only({ LOAD: 9 }), new Date()));
  expect(sent).toHaveLength(3);
});
