import { sheetRows } from "@/lib/network/imports/sheet-rows.server";
import { repackWorkbook } from "@/lib/network/imports/workbook-archive.server";
import type { Actor } from "@/lib/shared/auth/actor";
import { present } from "@/tests/support/factories";
import { listRoutes, visit } from "@/tests/support/visit";

export type ReadList = { head: string[]; columns: string[]; rows: string[][] };

/** The file that the browser of `actor` gets at this address. */
export async function download(
  actor: Actor,
  path: string,
  query: Record<string, string> = {},
): Promise<Buffer> {
  const route = present(listRoutes().find((one) => one.path === path));
  const answer = await visit(route, actor, { query });
  if (!("file" in answer)) throw new Error(`no file but ${JSON.stringify(answer)}`);
  return answer.file;
}

/** A list as a workbook, read as the files are that come in from outside: the head is above the columns. */
export async function readList(file: Buffer): Promise<ReadList> {
  const lines: string[][] = [];
  for await (const { cells } of sheetRows(present(await repackWorkbook(file)))) lines.push(cells);
  const at = lines.findIndex((cells) => cells.length > 1);
  return {
    head: lines.slice(0, at).flatMap(([text]) => (text ? [text] : [])),
    columns: present(lines[at]),
    rows: lines.slice(at + 1),
  };
}

/** The values of a column, by its header. */
export function columnOf({ columns, rows }: ReadList, header: string): string[] {
  const index = columns.indexOf(header);
  if (index < 0) throw new Error(`no column ${header} among ${columns.join()}`);
  return rows.map((row) => row[index] ?? "");
}
