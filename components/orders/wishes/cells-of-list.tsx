import { CELLS_BOX, CELLS_SIZE, shapeId } from "@/components/orders/wishes/cells-box";
import { CellSymbols } from "@/components/orders/wishes/cell-symbols";
import { cellMarks, clockOffset, describeCells } from "@/components/orders/wishes/five-cells";
import type { Translator } from "@/lib/shared/i18n/translator";
import { cellStates } from "@/lib/orders/wishes/five-orders";
import type { WishStatus } from "@/prisma/generated/enums";

type ShapesProps = { statuses: WishStatus[]; t: Translator<"common"> };

/** Defines the five cells of each status once a page; CellsOfRow refers to them. */
export function CellShapes({ statuses, t }: ShapesProps) {
  return (
    <CellSymbols
      shapes={[...new Set(statuses)].map((status) => ({ status, states: cellStates(status) }))}
      marks={cellMarks(t)}
    />
  );
}

type RowProps = {
  status: WishStatus;
  /** Past its due date. */
  isLate?: boolean;
  t: Translator<"common">;
  wishes: Translator<"wishes">;
  className: string;
};

/** The five cells of one row of a list. The page must contain CellShapes. */
export function CellsOfRow({ status, isLate = false, t, wishes, className }: RowProps) {
  return (
    <svg
      viewBox={CELLS_BOX}
      {...CELLS_SIZE}
      role="img"
      aria-label={describeCells(t, wishes, { status, isLate })}
      className={`h-auto ${className}`}
    >
      <use href={`#${shapeId(status)}`} />
      {isLate && <use href="#cells-late" x={clockOffset(status)} width="44" height="48" />}
    </svg>
  );
}
