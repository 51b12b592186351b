import "server-only";
import loadHighs, { type Highs } from "highs";
import { batchModel, readSolution } from "@/lib/orders/dispatch/batch-model";
import { type Batch, type Plan, toPlan, planOneByOne } from "@/lib/orders/dispatch/batch-plan";

// The solver blocks the process, so it needs a time limit.
const LIMIT_SECONDS = 2;

// Columns by far outnumber rows: preparing the model takes longer than solving it.
const OPTIONS = {
  solver: "simplex",
  presolve: "off",
  output_flag: false,
  time_limit: LIMIT_SECONDS,
};

export type BestPlan = Plan & { isBest: boolean };

/** Returns the plan that costs least or, if the solver does not find it in time, the one made one by one. */
export async function findBestPlan(batch: Batch): Promise<BestPlan> {
  const oneByOne = planOneByOne(batch);
  if (batch.wishes.every(({ options }) => options.length === 0)) {
    return { ...oneByOne, isBest: true };
  }
  const highs = await loadSolver();
  const values = highs.withModel(batchModel(batch), (model) => {
    model.options.set(OPTIONS);
    const { modelStatus } = model.run();
    const isSolved = modelStatus === highs.constants.modelStatus.optimal;
    return isSolved ? model.getSolution().colValue : null;
  });
  if (!values) return { ...oneByOne, isBest: false };
  return { ...toPlan(batch, readSolution(batch, values)), isBest: true };
}

let loaded: Promise<Highs> | undefined;

/** Loads the solver with the first batch and reuses it afterwards. */
function loadSolver(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}
