import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSmall, maskTable } from "@/lib/reporting/stats/mask";

type Table = (number | null)[][];

/** What a hidden cell can be: every table of whole numbers with the same sums, one by one. */
function valuesOf(rows: number[][], masked: Table): Map<string, Set<number>> {
  const hidden = masked.flatMap((row, y) =>
    row.flatMap((count, x) => (count === null ? [{ y, x }] : [])),
  );
  const rowLeft = rows.map((row, y) => sum(row.filter((_, x) => masked[y]?.[x] === null)));
  const columnLeft = (rows[0] ?? []).map((_, x) =>
    sum(rows.map((row, y) => (masked[y]?.[x] === null ? (row[x] ?? 0) : 0))),
  );
  const values = new Map(hidden.map(({ y, x }) => [`${y} ${x}`, new Set<number>()]));
  const tried: number[] = [];
  const search = (at: number): void => {
    const cell = hidden[at];
    if (!cell) {
      if ([...rowLeft, ...columnLeft].some((left) => left !== 0)) return;
      hidden.forEach(({ y, x }, index) => values.get(`${y} ${x}`)?.add(tried[index] ?? 0));
      return;
    }
    const most = Math.min(rowLeft[cell.y] ?? 0, columnLeft[cell.x] ?? 0);
    for (let value = 0; value <= most; value++) {
      tried[at] = value;
      rowLeft[cell.y] = (rowLeft[cell.y] ?? 0) - value;
      columnLeft[cell.x] = (columnLeft[cell.x] ?? 0) - value;
      search(at + 1);
      rowLeft[cell.y] = (rowLeft[cell.y] ?? 0) + value;
      columnLeft[cell.x] = (columnLeft[cell.x] ?? 0) + value;
    }
  };
  search(0);
  return values;
}

function sum(counts: number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

const TABLES = fc
  .record({
    height: fc.integer({ min: 2, max: 3 }),
    width: fc.integer({ min: 2, max: 3 }),
  })
  .chain(({ height, width }) =>
    fc.record({
      rows: fc.array(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: width, maxLength: width }),
        {
          minLength: height,
          maxLength: height,
        },
      ),
      isSensitive: fc.array(fc.boolean(), { minLength: width, maxLength: width }),
    }),
  );

test("one to four are small, none and five are not", () => {
  expect([0, 1, 4, 5].map(isSmall)).toEqual([false, true, true, false]);
});

describe("a table of counts", () => {
  test("shows everything where nothing is sensitive", () => {
    const rows = [
      [1, 2],
      [3, 40],
    ];
    expect(maskTable(rows, [false, false])).toEqual(rows);
  });

  test("hides a small sensitive count and the three that would give it away", () => {
    const rows = [
      [3, 8, 20],
      [9, 7, 30],
      [11, 12, 40],
    ];
    expect(maskTable(rows, [true, false, false])).toEqual([
      [null, null, 20],
      [null, null, 30],
      [11, 12, 40],
    ]);
  });

  test("of a single row hides one more, as only the sum of the row is known", () => {
    expect(maskTable([[3, 8, 0]], [true, false, false])).toEqual([[null, null, 0]]);
  });

  test("hides more than one a line where two groups hang together by a single cell", () => {
    const isSensitive = [true, true, true, true];
    const rows = [
      [2, 3, 90, 90],
      [3, 2, 4, 90],
      [90, 90, 2, 3],
      [90, 90, 3, 2],
    ];
    const masked = maskTable(rows, isSensitive);
    expect(masked[1]?.[2]).toBeNull();
    expect(masked.flat().filter((count) => count === null).length).toBeGreaterThan(9);
  });

  test("never lets a small sensitive count be worked out from the sums, unless all is hidden", () => {
    fc.assert(
      fc.property(TABLES, ({ rows, isSensitive }) => {
        const masked = maskTable(rows, isSensitive);
        if (masked.flat().every((count) => count === null)) return;
        for (const [key, values] of valuesOf(rows, masked)) {
          const [y = 0, x = 0] = key.split(" ").map(Number);
          if (isSensitive[x] && isSmall(rows[y]?.[x] ?? 0)) expect(values.size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("hides every small sensitive count and changes no other", () => {
    fc.assert(
      fc.property(TABLES, ({ rows, isSensitive }) => {
        maskTable(rows, isSensitive).forEach((row, y) =>
          row.forEach((count, x) => {
            const was = rows[y]?.[x] ?? 0;
            if (isSensitive[x] && isSmall(was)) expect(count).toBeNull();
            expect([null, was]).toContain(count);
          }),
        );
      }),
    );
  });
});
