import fc from "fast-check";
import { type Batch, type Plan, toPlan } from "@/lib/orders/dispatch/batch-plan";

type Size = { wishes: number; candidates: number };

/** Any batch up to a size, also with candidates without capacity, wishes without options and wishes better skipped. */
export function anyBatch({ wishes, candidates }: Size): fc.Arbitrary<Batch> {
  const cost = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
  const candidateIds = Array.from({ length: candidates }, (_, index) => `candidate ${index}`);
  const options = fc.uniqueArray(
    fc.record({ candidateId: fc.constantFrom(...candidateIds), cost }),
    {
      selector: ({ candidateId }) => candidateId,
      maxLength: candidates,
    },
  );
  const skipCost = fc.constantFrom(0.5, 2, 5);
  const candidate = fc.record({ capacity: fc.integer({ min: 0, max: 3 }), extraWishCost: cost });
  return fc.record({
    wishes: fc
      .array(fc.record({ options, skipCost }), { maxLength: wishes })
      .map((list) => list.map((wish, index) => ({ ...wish, id: `wish ${index}` }))),
    candidates: fc
      .array(candidate, { minLength: candidates, maxLength: candidates })
      .map((list) => new Map(list.map((each, index) => [candidateIds[index] ?? "", each]))),
  });
}

/** The cost of the best plan, found by trying every plan. */
export function leastCost(batch: Batch): number {
  const costs = everyPlan(batch).map((candidateByWish) => toPlan(batch, candidateByWish).cost);
  return Math.min(...costs);
}

/** Whether no candidate gets more wishes than their capacity, nor a wish that has no option for them. */
export function isPossible(
  { wishes, candidates }: Batch,
  { candidateByWish }: Pick<Plan, "candidateByWish">,
): boolean {
  const asked = [...candidateByWish.values()];
  return (
    wishes.every(({ id, options }) => {
      const candidateId = candidateByWish.get(id);
      return candidateId === null || options.some((choice) => choice.candidateId === candidateId);
    }) &&
    [...candidates].every(
      ([candidateId, { capacity }]) =>
        asked.filter((each) => each === candidateId).length <= capacity,
    )
  );
}

function everyPlan(batch: Batch): Plan["candidateByWish"][] {
  let plans: Map<string, string | null>[] = [new Map()];
  for (const { id, options } of batch.wishes) {
    const answers = [null, ...options.map(({ candidateId }) => candidateId)];
    plans = plans.flatMap((plan) => answers.map((answer) => new Map([...plan, [id, answer]])));
  }
  return plans.filter((candidateByWish) => isPossible(batch, { candidateByWish }));
}
