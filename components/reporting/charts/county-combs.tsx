import type { ReactNode } from "react";
import { CombNumbers, GroupName } from "@/components/reporting/charts/comb-numbers";
import {
  combSizes,
  hasCellLinks,
  type CombCell,
  type CombGroup,
} from "@/lib/reporting/charts/combs";
import { getT } from "@/lib/shared/i18n/request.server";
import {
  boxAround,
  combPath,
  crossedOut,
  honeyPaths,
  ringCenters,
} from "@/lib/network/sites/honeycomb";

type Props = {
  id: string;
  groups: CombGroup[];
  /** What one cell and its honey mean, and what is to be seen: the text alternative. */
  caption: ReactNode;
  /** What the honey stands for, as the head of a column. */
  figure: string;
  format: (value: number) => string;
};

const STROKE = 0.1; // in sides of a cell
const MANY = 60; // cells of a comb that is drawn smaller, beside others

/** Villages as cells, grouped, the honey as high as their value: a county by town, a city by county. */
export async function CountyCombs({ id, groups, caption, figure, format }: Props) {
  const t = await getT("charts");
  const isLinked = hasCellLinks(groups);
  const words = ({ label, value }: CombCell) =>
    t("combs.cell", { place: label, value: value === null ? t("none") : format(value) });
  return (
    <figure className="min-w-0 space-y-4">
      <figcaption>{caption}</figcaption>
      <Forms id={id} sizes={combSizes(groups)} />
      <ul className="flex flex-wrap items-end gap-x-6 gap-y-4">
        {groups.map((group) => (
          <li key={group.id} className="max-w-full break-inside-avoid text-center">
            <Comb
              form={formOf(id, group.cells.length)}
              cells={group.cells}
              side={sideOf(group, groups.length)}
            >
              {isLinked && <CellLinks id={id} cells={group.cells} words={words} />}
            </Comb>
            <p className="text-[0.8rem] leading-snug">
              <GroupName group={group} />
            </p>
          </li>
        ))}
      </ul>
      <CombNumbers id={id} {...{ groups, figure, format }} hasCells={isLinked} />
    </figure>
  );
}

/** In rem, so that it grows with the text. */
function sideOf({ cells }: CombGroup, groups: number): number {
  if (groups === 1) return 1;
  return cells.length > MANY ? 0.44 : 0.72;
}

function formOf(id: string, size: number): string {
  return `${id}-comb-${size}`;
}

/** The outlines of a comb of each size, drawn once and shown by every comb of that size. */
function Forms({ id, sizes }: { id: string; sizes: number[] }) {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        {sizes.map((size) => (
          <path key={size} id={formOf(id, size)} d={combPath(ringCenters(size))} />
        ))}
        <path id={`${id}-cell`} d={combPath([{ x: 0, y: 0 }])} />
      </defs>
    </svg>
  );
}

type CombProps = { form: string; cells: CombCell[]; side: number; children: ReactNode };

function Comb({ form, cells, side, children }: CombProps) {
  const centers = ringCenters(Math.max(1, cells.length));
  const { x, y, width, height } = boxAround(centers);
  const levels = cells.map(({ level }) => level);
  const unknown = centers.filter((_, index) => cells[index]?.value === null);
  return (
    <svg
      viewBox={[x, y, width, height].map((size) => size.toFixed(2)).join(" ")}
      aria-hidden="true"
      style={{ width: `${(width * side).toFixed(2)}rem` }}
      strokeWidth={STROKE}
      className="mx-auto h-auto max-w-full fill-none"
    >
      <path d={honeyPaths(centers, levels)} className="fill-honey" />
      <use href={`#${form}`} className="stroke-edge" />
      {unknown.length > 0 && <path d={crossedOut(unknown)} className="stroke-edge" />}
      {children}
    </svg>
  );
}

type LinksProps = { id: string; cells: CombCell[]; words: (cell: CombCell) => string };

/** Ways in for the mouse; by keyboard the same links are in the table below. */
function CellLinks({ id, cells, words }: LinksProps) {
  const centers = ringCenters(cells.length);
  return (
    <g className="fill-transparent [&>a:hover]:stroke-ink">
      {cells.map((cell, index) => (
        <a key={cell.id} href={cell.href} tabIndex={-1}>
          <title>{words(cell)}</title>
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
