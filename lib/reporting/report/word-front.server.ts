import "server-only";
import { Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import type { Front } from "@/lib/reporting/report/front";
import type { Report } from "@/lib/reporting/report/report";
import { toImage } from "@/lib/reporting/report/word-image.server";

const RED = "B3261E";
const FADED = "6B5F55";
const PAGE_WIDTH = 640; // pixels

/** The first page of the Word file, as that of the PDF. */
export async function writeFront(
  { title, draftNote, front }: Report,
  signatures: string,
): Promise<(Paragraph | Table)[]> {
  const { issuer, issued, sentence, honeycomb, paragraphs } = front;
  return [
    new Paragraph({
      tabStops: [{ type: "right", position: 9700 }],
      border: { bottom: { style: "single", size: 12, color: RED, space: 4 } },
      children: [
        new TextRun({ text: issuer, bold: true, color: RED, size: 26 }),
        new TextRun({ text: `\t${issued}`, color: FADED, size: 19 }),
      ],
    }),
    new Paragraph({ text: title, heading: "Heading1", spacing: { before: 240, after: 120 } }),
    new Paragraph({ children: [new TextRun({ text: sentence, bold: true, size: 28 })] }),
    figuresTable(front),
    ...(honeycomb
      ? [
          new Paragraph({
            spacing: { before: 160 },
            children: [new TextRun({ text: honeycomb.caption, color: FADED, size: 18 })],
          }),
          new Paragraph({ children: [await toImage(honeycomb.comb, PAGE_WIDTH)] }),
          new Paragraph({ children: [await toImage(honeycomb.legend, PAGE_WIDTH)] }),
        ]
      : []),
    ...paragraphs.map((text) => new Paragraph(text)),
    ...(draftNote === null
      ? []
      : [new Paragraph({ children: [new TextRun({ text: draftNote, color: FADED, size: 18 })] })]),
    new Paragraph({ text: signatures, spacing: { before: 300 } }),
  ];
}

function figuresTable({ figures }: Front): Table {
  const line = { style: "single", size: 4, color: "E9DFD0" } as const;
  const none = { style: "none", size: 0, color: "auto" } as const;
  return new Table({
    width: { size: 100, type: "pct" },
    borders: {
      ...{ top: line, bottom: line, insideHorizontal: none },
      ...{ left: none, right: none, insideVertical: none },
    },
    rows: [
      new TableRow({
        children: figures.map(
          ({ label, value, note }) =>
            new TableCell({
              children: [
                new Paragraph({ children: [new TextRun({ text: label, color: FADED, size: 17 })] }),
                new Paragraph({ children: [new TextRun({ text: value, bold: true, size: 34 })] }),
                new Paragraph({ children: [new TextRun({ text: note, color: FADED, size: 15 })] }),
              ],
            }),
        ),
      }),
    ],
  });
}
