import type { ReactNode } from "react";
import {
  boxAround,
  cellPath,
  honeyPaths,
  ringCenters,
  type Point,
} from "@/lib/network/sites/honeycomb";

/** `value` is how full the cell is drawn, from 0 to 1. */
export type HoneycombCell = {
  label: string;
  value: number;
  href?: string;
  /** At most two short lines of text for a large cell, the first one larger. */
  lines?: string[];
  /** Draws the mark of an overdue wish. */
  isLate?: boolean;
};

export type HoneycombGroup = { label: string; cells: HoneycombCell[] };

type Props = {
  groups: HoneycombGroup[];
  /** Cells large enough for text. */
  isLarge?: boolean;
  /** What a cell and its filling mean, and what the picture shows: the text alternative. */
  caption: ReactNode;
  /** The same figures as a list or table. */
  children?: ReactNode;
};

// The side of a cell in rem, so that it grows with the text; the stroke as a share of the side.
const SMALL = { sideRem: 0.72, stroke: 0.1 };
const LARGE = { sideRem: 2, stroke: 0.045 };

/** A county as a honeycomb: one cell per place, grouped, filled by its value. */
export function Honeycomb({ groups, isLarge = false, caption, children }: Props) {
  return (
    <figure className="space-y-4">
      <div aria-hidden="true" className="flex flex-wrap items-end gap-x-6 gap-y-4">
        {groups.map((group, index) => (
          <GroupOfCells key={index} {...group} size={isLarge ? LARGE : SMALL} />
        ))}
      </div>
      <figcaption>{caption}</figcaption>
      {children}
    </figure>
  );
}

function GroupOfCells({ label, cells, size }: HoneycombGroup & { size: typeof SMALL }) {
  const centers = ringCenters(Math.max(1, cells.length));
  const box = boxAround(centers);
  const levels = cells.map(({ value }) => value);
  return (
    <div className="space-y-1 text-center">
      <svg
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        width={`${box.width * size.sideRem}rem`}
        strokeWidth={size.stroke}
        className="mx-auto h-auto max-w-full"
      >
        <path d={honeyPaths(centers, levels)} className="fill-honey" />
        <path d={centers.map(cellPath).join("")} className="fill-none stroke-edge" />
        {cells.map((cell, index) => (
          <CellText key={index} {...cell} center={centerAt(centers, index)} />
        ))}
        {cells.map((cell, index) => (
          <CellLink key={index} {...cell} center={centerAt(centers, index)} />
        ))}
      </svg>
      <p className="text-[0.8rem] leading-snug text-faded">{label}</p>
    </div>
  );
}

function CellText({ lines = [], isLate, center: { x, y } }: HoneycombCell & { center: Point }) {
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
      {isLate && <LateMark x={x} y={y - 0.62} />}
    </>
  );
}

function LateMark({ x, y }: Point) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="0.19" className="fill-cinnabar" />
      <path d="M0 -0.12V0.01H0.1" strokeWidth="0.05" className="fill-none stroke-paper" />
    </g>
  );
}

/** A link for the mouse; for the keyboard the same links are in the table below. */
function CellLink({ href, label, center }: HoneycombCell & { center: Point }) {
  if (!href) return null;
  return (
    <a href={href} tabIndex={-1}>
      <title>{label}</title>
      <path d={cellPath(center)} className="fill-transparent hover:stroke-ink" />
    </a>
  );
}

function centerAt(centers: Point[], index: number): Point {
  return centers[index] ?? { x: 0, y: 0 };
}
