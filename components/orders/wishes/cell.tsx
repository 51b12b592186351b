import type { CellState } from "@/lib/orders/wishes/five-orders";

const LOOK: Record<CellState, { cell: string; stroke: number }> = {
  done: { cell: "cell-fills fill-honey stroke-honey", stroke: 1.5 },
  now: { cell: "fill-sheet stroke-cinnabar", stroke: 3 },
  toCome: { cell: "fill-sheet stroke-edge", stroke: 1.5 },
  broken: { cell: "fill-sheet stroke-faded", stroke: 1.5 },
};

type Props = {
  state: CellState;
  /** One character. */
  mark: string;
  /** Waiting past its time. */
  isLate?: boolean;
  /** Given or taken back, or done anew. */
  isBack?: boolean;
};

/** One of the five, 44 by 48, to stand in an SVG. */
export function Cell({ state, mark, isLate, isBack }: Props) {
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

function Crack() {
  return (
    <path d="M24 4 18 16 27 24 19 33 23 44" strokeWidth="2" className="fill-none stroke-cinnabar" />
  );
}

/** Over the cell of a step that is late. */
export function Clock() {
  return (
    <g transform="translate(34 8)" className="fill-paper stroke-cinnabar" strokeWidth="1.5">
      <circle r="7" />
      <path d="M0 -4 V0 H3" className="fill-none" />
    </g>
  );
}
