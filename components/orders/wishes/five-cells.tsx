import { CELL_WIDTH, CELLS_BOX } from "@/components/orders/wishes/cells-box";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import { cellStates, FIVE_ORDERS, type CellState } from "@/lib/orders/wishes/five-orders";
import type { WishStatus } from "@/prisma/generated/enums";

const LOOK: Record<CellState, { cell: string; stroke: number }> = {
  done: { cell: "cell-fills fill-honey stroke-honey", stroke: 1.5 },
  now: { cell: "fill-sheet stroke-cinnabar", stroke: 3 },
  toCome: { cell: "fill-sheet stroke-edge", stroke: 1.5 },
  broken: { cell: "fill-sheet stroke-faded", stroke: 1.5 },
};

/** Where a wish stands, as the five cells show it. */
export type Standing = {
  status: WishStatus;
  /** Waiting past its time. */
  isLate?: boolean;
  /** Given or taken back, or done anew. */
  isBack?: boolean;
};

type Props = Standing & { className?: string };

/** The five orders of a wish in one picture: done, now, to come, late, went back. */
export async function FiveCells({ className = "w-40", ...standing }: Props) {
  const t = await getT("common");
  const words = await getT("wishes");
  return (
    <svg
      viewBox={CELLS_BOX}
      role="img"
      aria-label={describeCells(t, words, standing)}
      className={`h-auto max-w-full ${className}`}
    >
      <CellRow {...standing} t={t} />
    </svg>
  );
}

type RowProps = Standing & { t: Translator<"common"> };

/** The five side by side, to stand in an SVG of CELLS_BOX. */
export function CellRow({ status, isLate, isBack, t }: RowProps) {
  const states = cellStates(status);
  return FIVE_ORDERS.map((order, index) => {
    const state = states[index] ?? "toCome";
    const marks = state === "now" ? { isLate, isBack } : {};
    return (
      <g key={order} transform={`translate(${index * CELL_WIDTH} 0)`}>
        <Cell state={state} mark={t(`fiveOrders.mark.${order}`)} {...marks} />
      </g>
    );
  });
}

/** How far right the clock of a late wish stands in CELLS_BOX. */
export function lateAt(status: WishStatus): number {
  return cellStates(status).indexOf("now") * CELL_WIDTH;
}

type CellProps = Omit<Standing, "status"> & { state: CellState; mark: string };

/** One of the five, 44 by 48, to stand in an SVG. */
export function Cell({ state, mark, isLate, isBack }: CellProps) {
  return (
    <>
      <polygon
        points="22,2 41,13 41,35 22,46 3,35 3,13"
        strokeWidth={LOOK[state].stroke}
        className={LOOK[state].cell}
      />
      {(state === "broken" || isBack) && <Crack />}
      <text
        x="22"
        y="31"
        textAnchor="middle"
        fontSize="20"
        className="fill-ink font-song font-bold"
      >
        {mark}
      </text>
      {isLate && <Clock />}
    </>
  );
}

/** The picture in words. */
export function describeCells(
  t: Translator<"common">,
  words: Translator<"wishes">,
  { status, isLate, isBack }: Standing,
): string {
  if (status === "UNRATED") return t("fiveOrders.textUnrated");
  const states = cellStates(status);
  const what = words(`plain.${status}`);
  const at = states.findIndex((state) => state === "now" || state === "broken");
  if (at < 0) return t("fiveOrders.textDone");
  const step = t("fiveOrders.step", { step: String(at + 1) });
  if (states[at] === "broken") return t("fiveOrders.textStopped", { step });
  if (isLate) return t("fiveOrders.textNowLate", { step, what });
  return t(isBack ? "fiveOrders.textNowBack" : "fiveOrders.textNow", { step, what });
}

function Crack() {
  return (
    <path d="M24 4 18 16 27 24 19 33 23 44" strokeWidth="2" className="fill-none stroke-cinnabar" />
  );
}

export function Clock() {
  return (
    <g transform="translate(34 8)" className="fill-paper stroke-cinnabar" strokeWidth="1.5">
      <circle r="7" />
      <path d="M0 -4 V0 H3" className="fill-none" />
    </g>
  );
}
