import { ValueType, Workbook, type Worksheet } from "@protobi/exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { excelOf } from "@/lib/reporting/exports/excel";
import { MASKED, type Sheet } from "@/lib/reporting/exports/sheet";

const DAY = new Date("2026-11-20");

const SHEETS: Sheet[] = [
  {
    name: "各阵地",
    columns: [
      { header: "阵地", kind: "text" },
      { header: "心愿", kind: "count" },
      { header: "解决率", kind: "percent" },
      { header: "等候小时", kind: "decimal" },
      { header: "最近一次服务", kind: "date" },
    ],
    rows: [
      ["昌吉市宁边路街道西街社区新时代文明实践站", 1234, 0.955, 12.25, DAY],
      ["=1+1", -2, null, null, null],
      ["䶮㛃村", MASKED, 0, 0, null],
    ],
  },
  {
    name: "a/b [c]: 一个很长很长很长很长很长很长很长很长很长很长的名字",
    columns: [{ header: "x", kind: "text" }],
    rows: [],
  },
];

let places: Worksheet;
let other: Worksheet;
beforeAll(async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load((await excelOf(SHEETS)).buffer);
  const [first, second] = workbook.worksheets;
  if (!first || !second) throw new Error("a sheet is missing");
  [places, other] = [first, second];
});

const valuesOf = (row: number) => (places.getRow(row).values as unknown[]).slice(1);

test("a workbook opened again holds what went in", () => {
  expect(valuesOf(1)).toEqual(SHEETS[0]?.columns.map(({ header }) => header));
  expect(valuesOf(2)).toEqual(SHEETS[0]?.rows[0]);
  expect(valuesOf(4)).toEqual(["䶮㛃村", MASKED, 0, 0]);
});

test("numbers are numbers, shares are percents and days are days", () => {
  const cell = (column: number) => places.getRow(2).getCell(column);
  expect([1, 2, 3, 4, 5].map((column) => cell(column).type)).toEqual([
    ValueType.String,
    ValueType.Number,
    ValueType.Number,
    ValueType.Number,
    ValueType.Date,
  ]);
  expect([2, 3, 4, 5].map((column) => cell(column).numFmt)).toEqual([
    "#,##0",
    "0.0%",
    "#,##0.0",
    "yyyy-mm-dd",
  ]);
});

test("a name that begins as a formula does is text", () => {
  const cell = places.getRow(3).getCell(1);
  expect(cell.type).toBe(ValueType.String);
  expect(cell.formula).toBeUndefined();
  expect(cell.value).toBe("=1+1");
  expect(places.getRow(3).getCell(2).value).toBe(-2);
});

describe("for the eye", () => {
  test("the first row and the first column stay, and the rows can be filtered", () => {
    expect(places.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 1 });
    expect(places.autoFilter).toBe("A1:E4");
  });

  test("a Chinese character is as wide as two digits, and no column is wider than a page", () => {
    const widths = [1, 2].map((column) => places.getColumn(column).width ?? 0);
    expect(widths[0]).toBeGreaterThanOrEqual(2 * 20);
    expect(widths[0]).toBeLessThanOrEqual(48);
    expect(widths[1]).toBeLessThan(15);
  });

  test("the name of a sheet is one that Excel takes", () => {
    expect(places.name).toBe("各阵地");
    expect(other.name).toMatch(/^a b  c   一个.+$/);
    expect(other.name.length).toBeLessThanOrEqual(31);
  });
});
