import type { ReactNode } from "react";
import {
  boxAround,
  cellPath,
  honeyPaths,
  ringCenters,
  type Point,
} from "@/lib/network/sites/honeycomb";

/** `value` from 0 (no honey) to 1 (full). */
export type CombCell = {
  label: string;
  value: number;
  href?: string;
  /** At most two short lines to stand in a large cell, the upper one larger. */
  lines?: string[];
  /** Something there is late. */
  isLate?: boolean;
};

export type CombGroup = { label: string; cells: CombCell[] };

type Props = {
  groups: CombGroup[];
  /** Room for words in each cell. */
  isLarge?: boolean;
  /** What one cell and its honey mean, and what is to be seen: the text alternative. */
  caption: ReactNode;
  /** The same figures as a list or table, for who wants them exactly or does not see the picture. */
  children?: ReactNode;
};

// Rem for the side of a cell, so that the comb grows with the text; the stroke in sides.
const SMALL = { sideRem: 0.72, stroke: 0.1 };
const LARGE = { sideRem: 2, stroke: 0.045 };

/** A county as a comb: one cell a place, grouped, the honey as high as its value. */
export function Honeycomb({ groups, isLarge = false, caption, children }: Props) {
  return (
    <figure className="space-y-4">
      <div aria-hidden="true" className="flex flex-wrap items-end gap-x-6 gap-y-4">
        {groups.map((group, index) => (
          <Comb key={index} {...group} size={isLarge ? LARGE : SMALL} />
        ))}
      </div>
      <figcaption>{caption}</figcaption>
      {children}
    </figure>
  );
}

function Comb({ label, cells, size }: CombGroup & { size: typeof SMALL }) {
  const centers = ringCenters(Math.max(1, cells.length));
  const box = boxAround(centers);
  const levels = cells.map(({ value }) => value);
  return (
    <div className="space-y-1 text-center">
      <svg
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        style={{ width: `${box.width * size.sideRem}rem` }}
        strokeWidth={size.stroke}
        className="mx-auto h-auto max-w-full"
      >
        <path d={honeyPaths(centers, levels)} className="fill-honey" />
        <path d={centers.map(cellPath).join("")} className="fill-none stroke-edge" />
        {cells.map((cell, index) => (
          <CellWords key={index} {...cell} center={at(centers, index)} />
        ))}
        {cells.map((cell, index) => (
          <CellLink key={index} {...cell} center={at(centers, index)} />
        ))}
      </svg>
      <p className="text-[0.8rem] leading-snug text-faded">{label}</p>
    </div>
  );
}

function CellWords({ lines = [], isLate, center: { x, y } }: CombCell & { center: Point }) {
  return (
    <>
      {lines.map((line, index) => (
        <text
          key={index}
          x={x}
          y={y + (index === 0 ? 0.1 : 0.54)}
          textAnchor="middle"
          fontSize={index === 0 ? 0.56 : 0.4}
          className={`fill-ink ${index === 0 ? "font-bold" : ""}`}
        >
          {line}
        </text>
      ))}
      {isLate && <Late x={x} y={y - 0.62} />}
    </>
  );
}

function Late({ x, y }: Point) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="0.19" className="fill-cinnabar" />
      <path d="M0 -0.12V0.01H0.1" strokeWidth="0.05" className="fill-none stroke-paper" />
    </g>
  );
}

/** A way in for the mouse; by keyboard the same links are in the table below. */
function CellLink({ href, label, center }: CombCell & { center: Point }) {
  if (!href) return null;
  return (
    <a href={href} tabIndex={-1}>
      <title>{label}</title>
      <path d={cellPath(center)} className="fill-transparent hover:stroke-ink" />
    </a>
  );
}

function at(centers: Point[], index: number): Point {
  return centers[index] ?? { x: 0, y: 0 };
}
