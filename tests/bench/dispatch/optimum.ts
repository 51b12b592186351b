import loadHighs from "highs";
import type { Batch } from "@/lib/orders/dispatch/batch-plan";

const NO_GAP = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 };

/**
 * The cost of the best plan of a batch, proven by HiGHS as an integer program. It is formulated
 * independently of lib/orders/dispatch/batch-model.ts, with other variables.
 */
export async function leastCost(batch: Batch): Promise<number> {
  const highs = await loadHighs();
  const { Status, ObjectiveValue } = highs.solve(writeProgram(batch), NO_GAP);
  if (Status !== "Optimal") throw new Error(`the optimum is not proven: ${Status}`);
  return ObjectiveValue;
}

/** x: a wish goes to a candidate; z: it is left; y: a candidate takes so many or more. */
function writeProgram({ wishes, candidates }: Batch): string {
  const costs: string[] = [];
  const rows: string[] = [];
  const takenBy = new Map<string, string[]>();
  wishes.forEach(({ options, skipCost }, wish) => {
    const names = options.map(({ candidateId, cost }, choice) => {
      const name = `x${wish}_${choice}`;
      takenBy.set(candidateId, [...(takenBy.get(candidateId) ?? []), name]);
      costs.push(`${cost} ${name}`);
      return name;
    });
    costs.push(`${skipCost} z${wish}`);
    rows.push([...names, `z${wish}`].join(" + ") + " = 1");
  });
  [...takenBy].forEach(([candidateId, names], position) => {
    const { capacity = 0, extraWishCost = 0 } = candidates.get(candidateId) ?? {};
    const most = Math.min(capacity, names.length);
    const counts = Array.from({ length: most }, (_, count) => `y${position}_${count}`);
    counts.forEach((name, count) => costs.push(`${count * extraWishCost} ${name}`));
    rows.push(names.join(" + ") + counts.map((name) => ` - ${name}`).join("") + " = 0");
  });
  const variables = costs.map((term) => term.slice(term.indexOf(" ") + 1));
  return [
    "Minimize",
    costs.join("\n + "),
    "Subject To",
    ...rows.map((row) => row.replaceAll(" + ", "\n + ").replaceAll(" - ", "\n - ")),
    "Binary",
    ...variables,
    "End",
  ].join("\n");
}
