import { Workbook } from "@protobi/exceljs";
import { expect, test } from "vitest";
import type { List } from "@/lib/reporting/lists/list";
import { listFile } from "@/lib/reporting/lists/list-file";
import type { StaffActor } from "@/lib/shared/auth/actor";

const CLERK = { role: "STAFF", name: "演示员", siteName: "昌吉市新时代文明实践中心" } as StaffActor;

const aList = (total: number | null): List => ({
  title: "物资台账",
  filters: ["搜索：灯"],
  columns: [
    { header: "物资", kind: "text" },
    { header: "现有", kind: "count" },
  ],
  rows: [["灯", 3]],
  total,
});

async function cellsOf(list: List, locale: "zh-CN" | "en" = "zh-CN"): Promise<string[]> {
  const { content } = await listFile(CLERK, list, locale, new Date("2026-12-01T05:04:00Z"));
  const workbook = new Workbook();
  await workbook.xlsx.load(content.buffer);
  const texts: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell(({ text }) => texts.push(text)));
  return texts;
}

test("the head stands above the columns", async () => {
  expect(await cellsOf(aList(1))).toEqual([
    ...["物资台账", "单位：昌吉市新时代文明实践中心", "条件：搜索：灯"],
    ...["导出：2026年12月1日 13:04，演示员", "1 行", "物资", "现有", "灯", "3"],
  ]);
});

test("a file with the first rows only says how many there are, or that there are more", async () => {
  expect(await cellsOf(aList(23_456))).toContainEqual(expect.stringContaining("一共 23,456 行"));
  expect(await cellsOf(aList(null))).toContainEqual(expect.stringContaining("后面还有"));
  expect(await cellsOf(aList(23_456), "en")).toContainEqual(expect.stringContaining("23,456 rows"));
});

test("the name of the file says what it is, of which place and of which day", async () => {
  const { name } = await listFile(CLERK, aList(1), "zh-CN", new Date("2026-11-30T20:00:00Z"));
  expect(name).toBe("物资台账-昌吉市-2026-12-01.xlsx");
});
