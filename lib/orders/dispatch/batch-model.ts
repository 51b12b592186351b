import { type Batch, handAt } from "@/lib/orders/dispatch/batch-plan";

/**
 * A batch as a linear program. A column for each choice of a wish (1 where it is made) and one for
 * each wish a hand takes: the first at no extra cost, the second at `costOfMore`, the third at
 * twice that. A row for each wish (at most one choice) and one for each hand (as many choices as
 * wishes taken). That is a flow through a network, so the corners of the program are whole numbers
 * and a simplex method ends in one.
 */
export function batchModel({ wishes, hands }: Batch) {
  const rowOf = new Map<string, number>();
  const named: number[] = [];
  const columns = new Columns();
  wishes.forEach(({ choices, costOfLeaving }, wishRow) => {
    for (const { handId, cost } of choices) {
      const index = rowOf.get(handId) ?? rowOf.size;
      rowOf.set(handId, index);
      named[index] = (named[index] ?? 0) + 1;
      columns.add(cost - costOfLeaving, [
        [wishRow, 1],
        [wishes.length + index, 1],
      ]);
    }
  });
  for (const [handId, index] of rowOf) {
    const { capacity, costOfMore } = handAt(hands, handId);
    const most = Math.min(capacity, named[index] ?? 0);
    for (let count = 0; count < most; count++) {
      columns.add(count * costOfMore, [[wishes.length + index, -1]]);
    }
  }
  return columns.model(wishes.length, rowOf.size);
}

/** Reads what each wish was given from the values of the columns, in the order they were added. */
export function choicesIn({ wishes }: Batch, values: ArrayLike<number>) {
  let column = 0;
  return new Map(
    wishes.map(({ id, choices }) => {
      const first = column;
      column += choices.length;
      const chosen = choices.find((_, index) => (values[first + index] ?? 0) > 0.5);
      return [id, chosen?.handId ?? null];
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

  /** With a limit of 1 for each wish and of 0 for each hand. */
  model(wishes: number, hands: number) {
    const numCols = this.costs.length;
    const numRows = wishes + hands;
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
