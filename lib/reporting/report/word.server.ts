import "server-only";
import { Document, Footer, Packer, PageNumber, Paragraph, TextRun, type Table } from "docx";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Block, Report, Section } from "@/lib/reporting/report/report";
import { writeFront } from "@/lib/reporting/report/word-front.server";
import { toImage } from "@/lib/reporting/report/word-image.server";
import { toWordTable } from "@/lib/reporting/report/word-table.server";
import { drawPicture } from "@/lib/reporting/report/draw";
import { getReportTranslators } from "@/lib/reporting/report/translators";

/** The report as a Word file to go on writing in: the same texts, numbers and pictures as the PDF. */
export async function renderWord(report: Report, locale: Locale): Promise<Buffer> {
  const { t } = getReportTranslators(locale);
  const document = new Document({
    title: report.title,
    styles: {
      default: {
        document: {
          run: { size: 21, font: { ascii: "Calibri", eastAsia: "SimSun" } },
          paragraph: { spacing: { after: 100, line: 320 } },
        },
        heading1: { run: { size: 40, bold: true, color: "221C18" } },
        heading2: { run: { size: 28, bold: true, color: "221C18" } },
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        footers: { default: pageFooter() },
        children: [
          ...(await writeFront(report, t("front.signatures"))),
          ...(
            await Promise.all(report.sections.map((each, nth) => writeSection(each, nth, locale)))
          ).flat(),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** In twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = { top: 1080, bottom: 1080, left: 1080, right: 1080 };

function pageFooter(): Footer {
  const page = new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ alignment: "center", children: [page] })] });
}

async function writeSection({ title, blocks }: Section, nth: number, locale: Locale) {
  const written = await Promise.all(blocks.map((block) => writeBlock(block, locale)));
  const heading = new Paragraph({ text: title, heading: "Heading2", pageBreakBefore: nth === 0 });
  return [heading, ...written.flat()];
}

async function writeBlock(block: Block, locale: Locale): Promise<(Paragraph | Table)[]> {
  if (block.kind === "table") return toWordTable(block);
  if (block.kind === "text") return [new Paragraph(block.text)];
  if (block.kind === "pictures") {
    const drawn = block.pictures.map(async (picture) => [
      new Paragraph({ text: picture.caption, keepNext: true }),
      new Paragraph({ children: [await toImage(drawPicture(picture, locale), PICTURE_WIDTH)] }),
    ]);
    return (await Promise.all(drawn)).flat();
  }
  const { t } = getReportTranslators(locale);
  return block.terms.map(({ term, meaning }) => new Paragraph(t("term", { term, meaning })));
}

/** In pixels, of which a page is about 640 wide. */
const PICTURE_WIDTH = 420;
