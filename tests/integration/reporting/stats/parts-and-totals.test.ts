import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { csvOf } from "@/lib/reporting/exports/csv";
import type { Sheet } from "@/lib/reporting/exports/sheet";
import { createSheets } from "@/lib/reporting/exports/tables";
import { draftReport } from "@/lib/reporting/report/draft";
import type { Table } from "@/lib/reporting/report/report";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { INDICATORS } from "@/lib/reporting/stats/indicators";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

// What is shown as parts adds up to what is shown as their sum, in the period and in the one before.

const onDay = (month: number, day: number, hour = 2) =>
  new Date(Date.UTC(2026, month - 1, day, hour));
const PERIOD = { from: "2026-03", to: "2026-03" };

let cast: Cast;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(onDay(1, 5));
  cast = await aCast();
  const asked = [
    [onDay(2, 3), "RATED"],
    [onDay(2, 9), "SUBMITTED"],
    [onDay(2, 25), "APPROVED"],
    [onDay(3, 2), "SERVED"],
    [onDay(3, 4), "SUBMITTED"],
    [onDay(3, 5), "REJECTED"],
    [onDay(3, 20), "SUBMITTED"],
  ] as const;
  for (const [day, status] of asked) {
    vi.setSystemTime(day);
    await aWishIn(status, cast);
  }
});
afterEach(() => {
  vi.useRealTimers();
});

const MOMENTS = [
  ["that still runs", onDay(3, 10)],
  ["that is over", onDay(4, 20)],
] as const;

describe.each(MOMENTS)("in a month %s", (_, now) => {
  const read = async (): Promise<Dashboard> =>
    present(await findDashboard(cast.center, { period: PERIOD, figure: "asked" }, now));

  test("the categories add up to the figures, with a row for what has none yet", async () => {
    const { categories, figures, before } = await read();
    const sum = (of: "asked" | "askedBefore" | "served") =>
      categories.reduce((all, row) => all + (row[of] ?? 0), 0);
    expect(categories.at(-1)).toMatchObject({
      isPending: true,
      asked: expect.any(Number) as number,
    });
    expect(sum("asked")).toBe(figures.counts.asked);
    expect(sum("askedBefore")).toBe(before.counts.asked);
    expect(sum("served")).toBe(figures.counts.servedOnce);
  });

  test("the hours and active volunteers of the places add up to those shown of all", async () => {
    const { places, figures } = await read();
    for (const { of } of [INDICATORS.hours, INDICATORS.activeVolunteers]) {
      const shown = places.map((row) => of(row.figures));
      expect(shown.reduce((all, value) => all + value, 0)).toBe(of(figures));
    }
  });

  test.each(["places", "heat", "categories"] as const)(
    "the table %s adds up in the workbook and as CSV",
    async (name) => {
      const sheet = present(createSheets(await read(), name, "zh-CN")[0]);
      expectSums(sheet, sheet.rows);
      const [, ...rows] = parse(csvOf(sheet), { bom: true });
      expectSums(sheet, rows);
    },
  );

  test("the tables of the report add up", async () => {
    const { sections } = draftReport(await read(), "zh-CN");
    const tables = sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "table" ? [block] : []))
      .filter(({ rows }) => rows.at(-1)?.[0] === "合计");
    expect(tables).toHaveLength(3);
    for (const table of tables) expectTableSums(table);
  });
});

/** Columns of counts of which the last row is the sum; people can serve several categories. */
function expectSums({ columns }: Sheet, rows: unknown[][]) {
  for (const [index, { kind, header }] of columns.entries()) {
    if (kind !== "count" || header.startsWith("能服务的")) continue;
    const values = rows.map((row) => Number(row[index]));
    const parts = values.slice(0, -1).reduce((sum, value) => sum + value, 0);
    expect([header, parts]).toEqual([header, values.at(-1)]);
  }
}

function expectTableSums({ columns, rows }: Table) {
  for (const [index, { header }] of columns.entries()) {
    const cells = rows.map((row) => row[index] ?? "");
    if (!cells.every((cell) => /^\d+$/.test(cell))) continue;
    const parts = cells.slice(0, -1).reduce((sum, cell) => sum + Number(cell), 0);
    expect([header, parts]).toEqual([header, Number(cells.at(-1))]);
  }
}

test("the period before is the same in the tile, the table, the workbook and the report", async () => {
  for (const [now, before] of [
    [onDay(3, 10), 2],
    [onDay(4, 20), 3],
  ] as const) {
    const dashboard = present(
      await findDashboard(cast.center, { period: PERIOD, figure: "asked" }, now),
    );
    const sheets = createSheets(dashboard, "all", "zh-CN");
    const figures = present(sheets.find(({ name }) => name === "全部指标"));
    const categories = present(sheets.find(({ name }) => name === "服务类别"));
    const report = draftReport(dashboard, "zh-CN");
    const rows = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(dashboard.before.counts.asked).toBe(before);
    expect(figures.rows[1]?.[1]).toBe(before);
    expect(categories.rows.at(-1)?.[2]).toBe(before);
    expect(rows.find(([first]) => first === "心愿")?.[2]).toBe(String(before));
    expect(rows.findLast(([first]) => first === "合计")).toBeDefined();
  }
});
