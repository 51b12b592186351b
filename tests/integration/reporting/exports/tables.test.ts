import { Workbook } from "@protobi/exceljs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { MASKED, type Sheet, type Value } from "@/lib/reporting/exports/sheet";
import { tableFile } from "@/lib/reporting/exports/table-file";
import { TABLE_NAMES, type TableName } from "@/lib/reporting/exports/table-names";
import { createSheets } from "@/lib/reporting/exports/tables";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { INDICATOR_NAMES, INDICATORS } from "@/lib/reporting/stats/indicators";
import { toMonth } from "@/lib/reporting/stats/period";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff, aWish, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

const month = toMonth(new Date());
const view = { period: { from: month, to: month }, figure: "asked" } as const;

let cast: Cast;
let dashboard: Dashboard;
beforeAll(async () => {
  cast = await aCast();
  await aWishIn("RATED", cast, { asked: "TEAM" });
  await aWish(cast.county.center.id);
  dashboard = present(await findDashboard(cast.center, view));
});

const sheetOf = (table: TableName, of = dashboard): Sheet =>
  present(createSheets(of, table, "zh-CN")[0]);

const columnOf = ({ columns, rows }: Sheet, header: string): (Value | undefined)[] => {
  const index = columns.findIndex((column) => column.header === header);
  return rows.map((row) => row[index]);
};

test.each(TABLE_NAMES)("%s has a value for each of its columns in each row", (table) => {
  const { columns, rows } = sheetOf(table);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});

describe("the tables say what the dashboard says", () => {
  test("the figures, before and now", () => {
    const [now] = sheetOf("figures").rows;
    const values = INDICATOR_NAMES.map((name) => INDICATORS[name].of(dashboard.figures));
    expect(now?.slice(1)).toEqual(values);
  });

  test("the places, the last of which is their sum", () => {
    const asked = columnOf(sheetOf("places"), "心愿").map(Number);
    expect(asked.at(-1)).toBe(dashboard.figures.counts.asked);
    expect(asked.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(asked.at(-1));
  });

  test("the last month of the trend is the period", () => {
    const trend = sheetOf("trend");
    expect(trend.rows).toHaveLength(13);
    expect(columnOf(trend, "心愿").at(-1)).toBe(dashboard.figures.counts.asked);
  });

  test("the heat has a row for each place right below, one for the place itself and their sum", () => {
    expect(dashboard.places.at(-1)?.isOwn).toBe(true);
    expect(sheetOf("heat").rows).toHaveLength(dashboard.places.length + 1);
  });
});

test("what is masked on the dashboard is masked in each table", () => {
  const masked: Dashboard = {
    ...dashboard,
    isMasked: true,
    categories: dashboard.categories.map((row) => ({ ...row, asked: null, served: null })),
    heat: dashboard.heat.map((row) => row.map(() => null)),
    demand: dashboard.demand.map((row) => ({ ...row, asked: row.asked.map(() => null) })),
  };
  const categories = sheetOf("categories", masked);
  for (const header of ["心愿", "已服务", "按期办结率", "一半不超过（小时）"]) {
    expect(new Set(columnOf(categories, header).slice(0, -1))).toEqual(new Set([MASKED]));
  }
  for (const row of sheetOf("heat", masked).rows) {
    expect(new Set(row.slice(1, -1))).toEqual(new Set([MASKED]));
  }
  for (const header of ["近 13 个月心愿", "下月约需", "约缺"]) {
    expect(new Set(columnOf(sheetOf("gaps", masked), header))).toEqual(new Set([MASKED]));
  }
});

describe("as a file", () => {
  test("a workbook begins with what it is of and what each figure means", async () => {
    const { name, content } = await tableFile(dashboard, "all", "xlsx", "zh-CN");
    expect(name).toBe(`导出-${dashboard.place.name.replace(" ", "_")}-${month}.xlsx`);
    const workbook = new Workbook();
    await workbook.xlsx.load(new Uint8Array(content as Uint8Array).buffer);
    const names = workbook.worksheets.map((sheet) => sheet.name);
    expect(names).toEqual(["说明", ...TABLE_NAMES.map((table) => sheetOf(table).name)]);
    const [explanation] = workbook.worksheets;
    const words = JSON.stringify(present(explanation).getSheetValues());
    expect(words).toContain(dashboard.place.name);
    expect(words).toContain(dashboard.days.from);
    expect(present(explanation).rowCount).toBeGreaterThan(INDICATOR_NAMES.length);
  });

  test("a table alone is a CSV file of the same rows, in the reader's language", async () => {
    const { name, content } = await tableFile(dashboard, "waits", "csv", "en");
    expect(name).toMatch(/^Where_wishes_wait-.*[.]csv$/);
    const rows: string[][] = parse(content as string, { bom: true });
    expect(rows[0]?.[0]).toBe("Step");
    expect(rows).toHaveLength(dashboard.steps.length + 1);
  });

  test("a place of another county is found by nobody", async () => {
    const stranger = await aStaff(cast.county.sisterTownship.id);
    expect(await findDashboard(stranger, { ...view, placeId: cast.county.center.id })).toBeNull();
  });
});
