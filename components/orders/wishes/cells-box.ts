import type { WishStatus } from "@/prisma/generated/enums";

/** Of one cell. */
export const CELL_WIDTH = 44;

/** The view box of all five. */
export const CELLS_BOX = `0 0 ${CELL_WIDTH * 5} 48`;

/** Its size where no style sheet has come. */
export const CELLS_SIZE = { width: CELL_WIDTH * 5, height: 48 };

/** Under which name the five cells of a status are drawn once a page. */
export function shapeId(status: WishStatus): string {
  return `cells-${status}`;
}
