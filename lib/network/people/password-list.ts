import { BYTE_ORDER_MARK, withoutFormula } from "@/lib/shared/spreadsheet-text";

/** A row of a list of first passwords. */
type Row = { place: string; userName: string; password: string };

/**
 * First passwords as the address of a CSV file: they are made from the page that shows them once, so
 * that nothing of them has to be kept on the server.
 */
export function passwordFileAddress(header: string[], rows: Row[]): string {
  const lines = [
    header,
    ...rows.map(({ place, userName, password }) => [place, userName, password]),
  ];
  const text = lines.map((cells) => cells.map(quote).join(",")).join("\r\n");
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`${BYTE_ORDER_MARK}${text}\r\n`)}`;
}

function quote(text: string): string {
  return `"${withoutFormula(text).replace(/"/g, '""')}"`;
}
