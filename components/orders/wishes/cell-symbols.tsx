"use client";

import { Cells, Clock } from "@/components/orders/wishes/cell";
import { CELLS_BOX, shapeId } from "@/components/orders/wishes/cells-box";
import type { CellState } from "@/lib/orders/wishes/five-orders";
import type { WishStatus } from "@/prisma/generated/enums";

type Props = {
  shapes: { status: WishStatus; states: CellState[] }[];
  /** The characters in the five cells. */
  marks: string[];
};

/** The five cells of each status of a page, to be shown again and again; a picture nobody sees itself. */
export function CellSymbols({ shapes, marks }: Props) {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      {shapes.map(({ status, states }) => (
        <symbol key={status} id={shapeId(status)} viewBox={CELLS_BOX}>
          <Cells states={states} marks={marks} />
        </symbol>
      ))}
      <symbol id="cells-late" viewBox="0 0 44 48">
        <Clock />
      </symbol>
    </svg>
  );
}
