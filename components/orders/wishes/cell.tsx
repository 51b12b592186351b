import { CELL_WIDTH } from "@/components/orders/wishes/cells-box";
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

/** The corners of one cell, relative to the first. */
const OUTLINE = "l19,11v22l-19,11l-19,-11v-22z";

type CellsProps = {
  states: CellState[];
  /** One character for each. */
  marks: string[];
  /** What else is drawn in the cell of the current step. */
  isLate?: boolean | undefined;
  isBack?: boolean | undefined;
};

/**
 * The five side by side, in CELLS_BOX. Those that look alike are one shape and all marks are one text:
 * a list shows them in many states, and cell by cell that is four times as many elements.
 */
export function Cells({ states, marks, isLate, isBack }: CellsProps) {
  const now = states.indexOf("now");
  const cracked = isBack ? now : states.indexOf("broken");
  const centers = states.map((_, index) => 22 + index * CELL_WIDTH);
  return (
    <>
      {[...new Set(states)].map((state) => (
        <path
          key={state}
          d={centers.flatMap((x, at) => (states[at] === state ? `M${x},2${OUTLINE}` : [])).join("")}
          strokeWidth={LOOK[state].stroke}
          className={LOOK[state].cell}
        />
      ))}
      {cracked >= 0 && <Crack x={cracked * CELL_WIDTH} />}
      <text
        x={centers.join(" ")}
        y="31"
        textAnchor="middle"
        fontSize="20"
        className="fill-ink font-song font-bold"
      >
        {marks.join("")}
      </text>
      {isLate && now >= 0 && <Clock x={now * CELL_WIDTH} />}
    </>
  );
}

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

function Crack({ x = 0 }: { x?: number }) {
  return (
    <path
      d={`M${24 + x} 4l-6 12 9 8-8 9 4 11`}
      strokeWidth="2"
      className="fill-none stroke-cinnabar"
    />
  );
}

/** Over the cell of a step that is late, which begins at `x`. */
export function Clock({ x = 0 }: { x?: number }) {
  return (
    <g
      transform={`translate(${34 + x} 8)`}
      className="fill-paper stroke-cinnabar"
      strokeWidth="1.5"
    >
      <circle r="7" />
      <path d="M0 -4 V0 H3" className="fill-none" />
    </g>
  );
}
