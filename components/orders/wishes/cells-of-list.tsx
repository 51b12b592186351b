import { CELLS_BOX, shapeId } from "@/components/orders/wishes/cells-box";
import { CellSymbols } from "@/components/orders/wishes/cell-symbols";
import { describeCells, lateAt } from "@/components/orders/wishes/five-cells";
import type { Translator } from "@/lib/shared/i18n/translator";
import { cellStates, FIVE_ORDERS } from "@/lib/orders/wishes/five-orders";
import type { WishStatus } from "@/prisma/generated/enums";

type ShapesProps = { statuses: WishStatus[]; t: Translator<"common"> };

/** Drawn once a page: the five cells of each status in a list, for CellsOfRow to show again and again. */
export function CellShapes({ statuses, t }: ShapesProps) {
  return (
    <CellSymbols
      shapes={[...new Set(statuses)].map((status) => ({ status, states: cellStates(status) }))}
      marks={FIVE_ORDERS.map((order) => t(`fiveOrders.mark.${order}`))}
    />
  );
}

type RowProps = {
  status: WishStatus;
  /** Waiting past its time. */
  isLate?: boolean;
  t: Translator<"common">;
  words: Translator<"wishes">;
  className: string;
};

/** The five cells of one row of a list, drawn by CellShapes. */
export function CellsOfRow({ status, isLate = false, t, words, className }: RowProps) {
  return (
    <svg
      viewBox={CELLS_BOX}
      role="img"
      aria-label={describeCells(t, words, { status, isLate })}
      className={className}
    >
      <use href={`#${shapeId(status)}`} />
      {isLate && <use href="#cells-late" x={lateAt(status)} width="44" height="48" />}
    </svg>
  );
}
