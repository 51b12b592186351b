import type { ReactNode } from "react";
import { boxAround, cellPath, honeyPath, ringCenters, type Point } from "@/lib/sites/honeycomb";

/** `value` from 0 (no honey) to 1 (full). */
export type CombCell = { label: string; value: number; href?: string };

export type CombGroup = { label: string; cells: CombCell[] };

type Props = {
  groups: CombGroup[];
  /** What one cell and its honey mean, and what is to be seen: the text alternative. */
  caption: ReactNode;
  /** The same figures as a list or table, for who wants them exactly or does not see the picture. */
  children?: ReactNode;
};

// Rem for the side of a cell: the comb grows with the text.
const SIDE_REM = 0.72;

/** A county as a comb: one cell a place, grouped, the honey as high as its value. */
export function Honeycomb({ groups, caption, children }: Props) {
  return (
    <figure className="space-y-4">
      <div aria-hidden="true" className="flex flex-wrap items-end gap-x-6 gap-y-4">
        {groups.map((group, index) => (
          <Comb key={index} {...group} />
        ))}
      </div>
      <figcaption>{caption}</figcaption>
      {children}
    </figure>
  );
}

function Comb({ label, cells }: CombGroup) {
  const centers = ringCenters(Math.max(1, cells.length));
  const box = boxAround(centers);
  const honey = cells.map(({ value }, index) => honeyPath(at(centers, index), value)).join("");
  return (
    <div className="space-y-1 text-center">
      <svg
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        style={{ width: `${box.width * SIDE_REM}rem` }}
        strokeWidth="0.1"
        className="mx-auto h-auto max-w-full"
      >
        <path d={honey} className="fill-honey" />
        <path d={centers.map(cellPath).join("")} className="fill-none stroke-edge" />
        {cells.map((cell, index) => (
          <CellLink key={index} {...cell} center={at(centers, index)} />
        ))}
      </svg>
      <p className="text-[0.8rem] leading-snug text-faded">{label}</p>
    </div>
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
