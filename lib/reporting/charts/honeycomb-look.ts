import type { CellKind } from "@/lib/reporting/charts/honeycomb-cells";

/** Fill, edge and the width of the edge of each kind of cell on paper. */
const COLORS: Record<CellKind, [fill: string, stroke: string, width: number]> = {
  k0: ["#fffdf8", "#221c18", 1.2],
  k1: ["#fbebc4", "#9a7310", 0.7],
  k2: ["#f6d88c", "#9a7310", 0.7],
  k3: ["#efc04e", "#9a7310", 0.7],
  k4: ["#e6a817", "#7d5c08", 0.7],
  k5: ["#c98a06", "#5e4504", 0.7],
  r1: ["#fbe3de", "#b3261e", 1.4],
  r2: ["#f6c5bd", "#b3261e", 1.2],
  r3: ["#eda195", "#b3261e", 1.2],
  r4: ["#e27c6d", "#8f1d17", 1.2],
  r5: ["#d5584a", "#8f1d17", 1.2],
  kx: ["#f3ece0", "#cbbfae", 0.7],
  kc: ["#fffbf4", "#8a7d70", 0.9],
};

/** The outline of a cell for a page, whose style sheet has the colors. */
export function paintByClass(kind: CellKind): string {
  return `class="${kind}"`;
}

/** The outline of a cell for paper, where no style sheet reaches. */
export function paintForPaper(kind: CellKind): string {
  const [fill, stroke, width] = COLORS[kind];
  return `fill="${fill}" stroke="${stroke}" stroke-width="${width}"`;
}
