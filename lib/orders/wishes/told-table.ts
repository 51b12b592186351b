import { TOLD, AUDIENCES, type Audience, type ToldTemplate } from "@/lib/orders/wishes/told";
import { WISH_EVENTS } from "@/lib/orders/wishes/lifecycle";

/** The table `TOLD` in Markdown: a row a step, a column an audience; a cell names the notice. */
export function drawTold(): string {
  const rows = WISH_EVENTS.map((event) => {
    const row: { readonly [audience in Audience]?: ToldTemplate } = TOLD[event];
    return [`\`${event}\``, ...AUDIENCES.map((audience) => row[audience] ?? "")];
  });
  return drawTable([["step", ...AUDIENCES], ...rows]);
}

function drawTable([head = [], ...rows]: string[][]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const draw = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [draw(head), draw(widths.map((width) => "-".repeat(width))), ...rows.map(draw)].join("\n");
}
