import { type Batch, findPlanCandidate } from "@/lib/orders/dispatch/batch-plan";

/**
 * Returns the batch as a linear program. It has a column for each option of a wish (1 where the
 * option is taken) and a column for each wish a candidate may take: the first at no extra cost, the
 * second at `extraWishCost`, the third at twice that. It has a row for each wish (at most one option
 * is taken) and a row for each candidate (as many options as wishes taken). This is a flow through
 * a network, so every corner of the program is whole-numbered and the simplex method ends in one.
 */
export function batchModel({ wishes, candidates }: Batch) {
  const rowById = new Map<string, number>();
  const optionCounts: number[] = [];
  const columns = new Columns();
  wishes.forEach(({ options, skipCost }, wishRow) => {
    for (const { candidateId, cost } of options) {
      const index = rowById.get(candidateId) ?? rowById.size;
      rowById.set(candidateId, index);
      optionCounts[index] = (optionCounts[index] ?? 0) + 1;
      columns.add(cost - skipCost, [
        [wishRow, 1],
        [wishes.length + index, 1],
      ]);
    }
  });
  for (const [candidateId, index] of rowById) {
    const { capacity, extraWishCost } = findPlanCandidate(candidates, candidateId);
    const maxWishes = Math.min(capacity, optionCounts[index] ?? 0);
    for (let count = 0; count < maxWishes; count++) {
      columns.add(count * extraWishCost, [[wishes.length + index, -1]]);
    }
  }
  return columns.model(wishes.length, rowById.size);
}

/** Returns the candidate of each wish, or null, from the column values in the order they were added. */
export function readSolution({ wishes }: Batch, values: ArrayLike<number>) {
  let column = 0;
  return new Map(
    wishes.map(({ id, options }) => {
      const first = column;
      column += options.length;
      const chosen = options.find((_, index) => (values[first + index] ?? 0) > 0.5);
      return [id, chosen?.candidateId ?? null];
    }),
  );
}

/** The columns of a sparse matrix. */
class Columns {
  private readonly costs: number[] = [];
  private readonly starts: number[] = [0];
  private readonly rows: number[] = [];
  private readonly values: number[] = [];

  add(cost: number, entries: [row: number, value: number][]) {
    this.costs.push(cost);
    for (const [row, value] of entries) {
      this.rows.push(row);
      this.values.push(value);
    }
    this.starts.push(this.rows.length);
  }

  /** The upper limit is 1 for the row of a wish and 0 for the row of a candidate. */
  model(wishes: number, candidates: number) {
    const numCols = this.costs.length;
    const numRows = wishes + candidates;
    return {
      numCols,
      numRows,
      colCost: this.costs,
      colLower: new Float64Array(numCols),
      colUpper: new Float64Array(numCols).fill(1),
      rowLower: new Float64Array(numRows).fill(-Infinity),
      rowUpper: new Float64Array(numRows).fill(1, 0, wishes),
      matrix: {
        format: "csc" as const,
        numCols,
        numRows,
        starts: Int32Array.from(this.starts),
        indices: Int32Array.from(this.rows),
        values: Float64Array.from(this.values),
      },
    };
  }
}
