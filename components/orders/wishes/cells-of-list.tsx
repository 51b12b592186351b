import {
  CELLS_BOX,
  CellRow,
  Clock,
  describeCells,
  clockOffset,
} from "@/components/orders/wishes/five-cells";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { WishStatus } from "@/prisma/generated/enums";

type ShapesProps = { statuses: WishStatus[]; t: Translator<"common"> };

/** Defines the five cells of each status once a page; CellsOfRow refers to them. */
export function CellShapes({ statuses, t }: ShapesProps) {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      {[...new Set(statuses)].map((status) => (
        <symbol key={status} id={shapeId(status)} viewBox={CELLS_BOX}>
          <CellRow status={status} t={t} />
        </symbol>
      ))}
      <symbol id="cells-late" viewBox="0 0 44 48">
        <Clock />
      </symbol>
    </svg>
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
      role="img"
      aria-label={describeCells(t, wishes, { status, isLate })}
      className={className}
    >
      <use href={`#${shapeId(status)}`} />
      {isLate && <use href="#cells-late" x={clockOffset(status)} width="44" height="48" />}
    </svg>
  );
}

function shapeId(status: WishStatus): string {
  return `cells-${status}`;
}
