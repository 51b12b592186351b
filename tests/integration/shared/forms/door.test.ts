import { ValueType, Workbook } from "@protobi/exceljs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvOf } from "@/lib/reporting/exports/csv";
import { excelOf } from "@/lib/reporting/exports/excel";
import type { Sheet } from "@/lib/reporting/exports/sheet";
import { renderPdf } from "@/lib/reporting/report/pdf.server";
import { db } from "@/lib/shared/db/db";
import { readForm } from "@/lib/shared/forms/forms";
import { anyText } from "@/tests/support/any-text";
import { readPdf } from "@/tests/support/pdf-reader";

/** Many texts as they are after they came in by a form. */
function textsFromForms(seed: number): string[] {
  return fc
    .sample(anyText(30), { numRuns: 2000, seed })
    .map((typed) => {
      const form = new FormData();
      form.append("text", typed);
      return readForm(form).text;
    })
    .filter((text) => typeof text === "string");
}

const texts = textsFromForms(10);

const sheet: Sheet = {
  name: "texts",
  columns: [{ header: "text", kind: "text" }],
  rows: texts.map((text) => [text]),
};

describe("whatever was typed, what came in can be", () => {
  test("stored by PostgreSQL, as text and as JSON, and read again", async () => {
    expect(texts.length).toBeGreaterThan(1500);
    const [row] = await db.$queryRaw<{ plain: string[]; json: string[] }[]>`
      SELECT ${texts}::text[] AS plain, ${JSON.stringify(texts)}::jsonb AS json`;
    expect(row?.plain).toEqual(texts);
    expect(row?.json).toEqual(texts);
  });

  test("written into a workbook and read again", async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load((await excelOf([sheet])).buffer);
    const column = workbook.worksheets[0]?.getColumn(1);
    const cells = texts.map((_, index) => workbook.worksheets[0]?.getCell(index + 2, 1));
    expect(column?.number).toBe(1);
    expect(cells.map((cell) => cell?.value)).toEqual(texts);
    expect(new Set(cells.map((cell) => cell?.type))).toEqual(new Set([ValueType.String]));
  });

  test("written into a CSV file and read again, but for the mark that keeps a formula text", () => {
    const [, ...rows] = parse(csvOf(sheet), { bom: true, columns: false });
    const marked = texts.map((text) => (/^[=+\-@\t]/.test(text) ? `'${text}` : text));
    expect(rows.map(([text]) => text)).toEqual(marked);
  });

  test("written into a PDF", async () => {
    const blocks = texts.slice(0, 200).map((text) => ({ kind: "text", text }) as const);
    const report = {
      ...{ title: texts[0] ?? "", draftNote: texts[1] ?? "", findings: texts.slice(2, 5) },
      front: {
        ...{ issuer: texts[6] ?? "", issued: texts[7] ?? "", sentence: texts[8] ?? "" },
        ...{ figures: [{ label: texts[9] ?? "", value: "1", note: "" }], honeycomb: null },
        paragraphs: texts.slice(10, 13),
      },
      sections: [{ name: "work", title: texts[5] ?? "", blocks } as const],
    };
    const { pages } = readPdf(await renderPdf(report, "zh-CN"));
    expect(pages.join("").length).toBeGreaterThan(1000);
  });
});

test("names that came in before are cleaned in a workbook, and no cell is longer than Excel reads", async () => {
  const rows = [["蜂\uFFFE\uFFFF\u202E巢"], ["蜂".repeat(40_000)]];
  const workbook = new Workbook();
  await workbook.xlsx.load((await excelOf([{ ...sheet, rows }])).buffer);
  const [first, second] = [2, 3].map((row) => workbook.worksheets[0]?.getCell(row, 1).value);
  expect(first).toBe("蜂巢");
  expect(second).toMatch(/^蜂+…$/);
  expect(second).toHaveLength(32_767);
});
