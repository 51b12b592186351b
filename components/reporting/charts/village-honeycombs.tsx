import type { ReactNode } from "react";
import { HoneycombNumbers, GroupName } from "@/components/reporting/charts/honeycomb-numbers";
import {
  listHoneycombSizes,
  hasCellLinks,
  type VillageCell,
  type VillageGroup,
} from "@/lib/reporting/charts/honeycombs";
import { getT } from "@/lib/shared/i18n/request.server";
import {
  boxAround,
  cellPaths,
  crossPaths,
  honeyPaths,
  ringCenters,
} from "@/lib/network/sites/honeycomb";

type Props = {
  id: string;
  groups: VillageGroup[];
  /** What a cell and its filling mean, and what the picture shows: the text alternative. */
  caption: ReactNode;
  /** The name of the figure that fills the cells, as a column head. */
  figure: string;
  format: (value: number) => string;
};

const STROKE = 0.1; // in sides of a cell
const MANY_CELLS = 60; // beside others, a honeycomb of more cells is drawn smaller

/** Villages as cells, filled by their value. Grouped in a county by town, in a city by county. */
export async function VillageHoneycombs({ id, groups, caption, figure, format }: Props) {
  const t = await getT("charts");
  const isLinked = hasCellLinks(groups);
  const describeCell = ({ label, value }: VillageCell) =>
    t("honeycombs.cell", { place: label, value: value === null ? t("none") : format(value) });
  return (
    <figure className="min-w-0 space-y-4">
      <figcaption>{caption}</figcaption>
      <Outlines id={id} sizes={listHoneycombSizes(groups)} />
      <ul className="flex flex-wrap items-end gap-x-6 gap-y-4">
        {groups.map((group) => (
          <li key={group.id} className="max-w-full break-inside-avoid text-center">
            <Honeycomb
              outline={outlineId(id, group.cells.length)}
              cells={group.cells}
              side={cellSide(group, groups.length)}
            >
              {isLinked && <CellLinks id={id} cells={group.cells} describeCell={describeCell} />}
            </Honeycomb>
            <p className="text-[0.8rem] leading-snug">
              <GroupName group={group} />
            </p>
          </li>
        ))}
      </ul>
      <HoneycombNumbers id={id} {...{ groups, figure, format }} hasCells={isLinked} />
    </figure>
  );
}

/** The side of a cell in rem, so that it grows with the text. */
function cellSide({ cells }: VillageGroup, groups: number): number {
  if (groups === 1) return 1;
  return cells.length > MANY_CELLS ? 0.44 : 0.72;
}

function outlineId(id: string, size: number): string {
  return `${id}-comb-${size}`;
}

/** The outline of a honeycomb of each size, defined once and used by every one of that size. */
function Outlines({ id, sizes }: { id: string; sizes: number[] }) {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        {sizes.map((size) => (
          <path key={size} id={outlineId(id, size)} d={cellPaths(ringCenters(size))} />
        ))}
        <path id={`${id}-cell`} d={cellPaths([{ x: 0, y: 0 }])} />
      </defs>
    </svg>
  );
}

type HoneycombProps = { outline: string; cells: VillageCell[]; side: number; children: ReactNode };

function Honeycomb({ outline, cells, side, children }: HoneycombProps) {
  const centers = ringCenters(Math.max(1, cells.length));
  const { x, y, width, height } = boxAround(centers);
  const levels = cells.map(({ level }) => level);
  const unknown = centers.filter((_, index) => cells[index]?.value === null);
  return (
    <svg
      viewBox={[x, y, width, height].map((size) => size.toFixed(2)).join(" ")}
      aria-hidden="true"
      width={`${(width * side).toFixed(2)}rem`}
      strokeWidth={STROKE}
      className="mx-auto h-auto max-w-full fill-none"
    >
      <path d={honeyPaths(centers, levels)} className="fill-honey" />
      <use href={`#${outline}`} className="stroke-edge" />
      {unknown.length > 0 && <path d={crossPaths(unknown)} className="stroke-edge" />}
      {children}
    </svg>
  );
}

type LinksProps = { id: string; cells: VillageCell[]; describeCell: (cell: VillageCell) => string };

/** Links for the mouse; for the keyboard the same links are in the table below. */
function CellLinks({ id, cells, describeCell }: LinksProps) {
  const centers = ringCenters(cells.length);
  return (
    <g className="fill-transparent [&>a:hover]:stroke-ink">
      {cells.map((cell, index) => (
        <a key={cell.id} href={cell.href} tabIndex={-1}>
          <title>{describeCell(cell)}</title>
          <use
            href={`#${id}-cell`}
            x={centers[index]?.x.toFixed(2)}
            y={centers[index]?.y.toFixed(2)}
          />
        </a>
      ))}
    </g>
  );
}
