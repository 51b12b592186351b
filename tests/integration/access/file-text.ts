import { Workbook } from "@protobi/exceljs";
import { readPdf } from "@/tests/support/pdf-reader";

/** What somebody reads who opens a downloaded file: the cells of a workbook, the pages of a PDF, or text. */
export async function fileText(file: Buffer): Promise<string> {
  const start = file.subarray(0, 4).toString("latin1");
  if (start === "%PDF") return readPdf(file).pages.join("\n");
  if (!start.startsWith("PK")) return file.toString("utf8");
  const workbook = new Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  const texts: string[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => row.eachCell(({ text }) => texts.push(text)));
  });
  return texts.join("\n");
}
