import fc from "fast-check";
import { type Batch, type Plan, planOf } from "@/lib/orders/dispatch/batch-plan";

type Size = { wishes: number; hands: number };

/** Any batch up to a size: hands who can take none, wishes nobody can take, wishes better left. */
export function anyBatch({ wishes, hands }: Size): fc.Arbitrary<Batch> {
  const cost = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
  const handIds = Array.from({ length: hands }, (_, index) => `hand ${index}`);
  const choices = fc.uniqueArray(fc.record({ handId: fc.constantFrom(...handIds), cost }), {
    selector: ({ handId }) => handId,
    maxLength: hands,
  });
  const costOfLeaving = fc.constantFrom(0.5, 2, 5);
  const hand = fc.record({ capacity: fc.integer({ min: 0, max: 3 }), costOfMore: cost });
  return fc.record({
    wishes: fc
      .array(fc.record({ choices, costOfLeaving }), { maxLength: wishes })
      .map((list) => list.map((wish, index) => ({ ...wish, id: `wish ${index}` }))),
    hands: fc
      .array(hand, { minLength: hands, maxLength: hands })
      .map((list) => new Map(list.map((each, index) => [handIds[index] ?? "", each]))),
  });
}

/** What the best plan costs, found by trying every plan there is. */
export function leastCost(batch: Batch): number {
  const costs = everyPlan(batch).map((handOf) => planOf(batch, handOf).cost);
  return Math.min(...costs);
}

/** Whether nobody is asked for more than they can take, nor for a wish they were not proposed for. */
export function isPossible({ wishes, hands }: Batch, { handOf }: Pick<Plan, "handOf">): boolean {
  const asked = [...handOf.values()];
  return (
    wishes.every(({ id, choices }) => {
      const handId = handOf.get(id);
      return handId === null || choices.some((choice) => choice.handId === handId);
    }) &&
    [...hands].every(
      ([handId, { capacity }]) => asked.filter((each) => each === handId).length <= capacity,
    )
  );
}

function everyPlan(batch: Batch): Plan["handOf"][] {
  let plans: Map<string, string | null>[] = [new Map()];
  for (const { id, choices } of batch.wishes) {
    const answers = [null, ...choices.map(({ handId }) => handId)];
    plans = plans.flatMap((plan) => answers.map((answer) => new Map([...plan, [id, answer]])));
  }
  return plans.filter((handOf) => isPossible(batch, { handOf }));
}
