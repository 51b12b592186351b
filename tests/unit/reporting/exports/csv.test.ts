import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvOf } from "@/lib/reporting/exports/csv";
import { BYTE_ORDER_MARK } from "@/lib/shared/spreadsheet-text";
import { MASKED, type Sheet, type Value } from "@/lib/reporting/exports/sheet";

const sheet = (...rows: Value[][]): Sheet => ({
  name: "表",
  columns: [
    { header: "阵地", kind: "text" },
    { header: "心愿", kind: "count" },
  ],
  rows,
});

const read = (text: string): string[][] => parse(text, { bom: true });

test("what is written is read again as it was, whatever stands in it", () => {
  const names = ["六工镇", '说"好"', "一,二", "一\r\n二", "䶮㛃村", " 空 ", ""];
  const text = csvOf(sheet(...names.map((name, index) => [name, index])));
  expect(read(text)).toEqual([
    ["阵地", "心愿"],
    ...names.map((name, index) => [name, String(index)]),
  ]);
});

test("it begins with a byte order mark and each line ends as Windows has it", () => {
  expect(csvOf(sheet(["六工镇", 3]))).toBe(`${BYTE_ORDER_MARK}阵地,心愿\r\n六工镇,3\r\n`);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
  "a place named %j is no formula",
  (name) => {
    expect(read(csvOf(sheet([name, 1])))[1]).toEqual([`'${name}`, "1"]);
  },
);

test("numbers stay numbers, also below nothing, and a masked one keeps its mark", () => {
  const rows = read(csvOf(sheet(["a", -3], ["b", 2 / 3], ["c", MASKED], ["d", null])));
  expect(rows.slice(1)).toEqual([
    ["a", "-3"],
    ["b", "0.6667"],
    ["c", "*"],
    ["d", ""],
  ]);
});

test("a day is a day wherever the machine stands", () => {
  const rows = read(csvOf(sheet(["a", new Date("2026-11-20")])));
  expect(rows[1]?.[1]).toBe("2026-11-20");
});
