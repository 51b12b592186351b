import "server-only";
import { Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import type { Table as ReportTable } from "@/lib/reporting/report/report";

const LINE = { style: "single", size: 4, color: "E9DFD0" } as const;
const NONE = { style: "none", size: 0, color: "auto" } as const;

/** A table with its caption above and its note below; the head is repeated on each page. */
export function toWordTable({ caption, columns, rows, note }: ReportTable): (Paragraph | Table)[] {
  const isText = (index: number) => index === 0 || columns[index]?.isText === true;
  const head = columns.map(({ header }) => header);
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: caption, color: "6B5F55" })] }),
    new Table({
      width: { size: 100, type: "pct" },
      borders: {
        ...{ top: LINE, bottom: LINE, insideHorizontal: LINE },
        ...{ left: NONE, right: NONE, insideVertical: NONE },
      },
      rows: [toRow(head, isText, true), ...rows.map((cells) => toRow(cells, isText, false))],
    }),
    new Paragraph(note ?? ""),
  ];
}

function toRow(cells: string[], isText: (index: number) => boolean, isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text, index) =>
        new TableCell({
          ...(isHead && { shading: { fill: "FBEFD2" } }),
          children: [
            new Paragraph({
              alignment: isText(index) ? "left" : "right",
              spacing: { after: 20, before: 20, line: 260 },
              children: [new TextRun({ text, size: 18, bold: isHead })],
            }),
          ],
        }),
    ),
  });
}
