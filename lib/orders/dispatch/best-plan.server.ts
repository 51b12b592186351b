import "server-only";
import loadHighs, { type Highs } from "highs";
import { batchModel, choicesIn } from "@/lib/orders/dispatch/batch-model";
import { type Batch, type Plan, planOf, planOneByOne } from "@/lib/orders/dispatch/batch-plan";

// The solver holds up everything else this process does, so it has to come to an end.
const LIMIT_SECONDS = 2;

// Columns by far outnumber rows: preparing the model takes longer than solving it.
const OPTIONS = {
  solver: "simplex",
  presolve: "off",
  output_flag: false,
  time_limit: LIMIT_SECONDS,
};

export type BestPlan = Plan & { isBest: boolean };

/** The plan that costs least. If that is not found in time, the one made one by one. */
export async function planAtBest(batch: Batch): Promise<BestPlan> {
  const oneByOne = planOneByOne(batch);
  if (batch.wishes.every(({ choices }) => choices.length === 0)) {
    return { ...oneByOne, isBest: true };
  }
  const highs = await solver();
  const values = highs.withModel(batchModel(batch), (model) => {
    model.options.set(OPTIONS);
    const { modelStatus } = model.run();
    const isSolved = modelStatus === highs.constants.modelStatus.optimal;
    return isSolved ? model.getSolution().colValue : null;
  });
  if (!values) return { ...oneByOne, isBest: false };
  return { ...planOf(batch, choicesIn(batch, values)), isBest: true };
}

let loaded: Promise<Highs> | undefined;

/** Loaded with the first batch and kept. */
function solver(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}
