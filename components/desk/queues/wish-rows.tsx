"use client";

import { Badge, type BadgeKind } from "@/components/desk/queues/badge";
import { CELLS_BOX, shapeId } from "@/components/orders/wishes/cells-box";
import type { WishStatus } from "@/prisma/generated/enums";

type Mark = { kind: BadgeKind; words: string };

/** One wish of a list, already formatted. */
export type RowFacts = {
  href: string;
  content: string;
  status: WishStatus;
  /** The text alternative of the picture of the five orders. */
  cells: string;
  /** The horizontal position, in that picture, of the clock of a late wish. */
  lateAt?: number;
  due?: Mark;
  about: string;
  marks: Mark[];
};

type Props = {
  rows: RowFacts[];
  /** Address of the wish that is open beside the list. */
  openHref: string | undefined;
};

/**
 * The rows of a list, two lines each: text and step; deadline, badges, responsible unit, place and category. A
 * client component, so that only its data is sent: as elements a list is four times the size, and
 * the server renders it twice.
 */
export function WishRows({ rows, openHref }: Props) {
  return (
    <ul>
      {rows.map(({ href, content, status, cells, lateAt, due, about, marks }) => (
        <li key={href} className="border-b border-line">
          <a
            href={href}
            data-row
            aria-current={href === openHref ? "true" : undefined}
            className="wish-row"
          >
            <b dir="auto">{content}</b>
            <svg viewBox={CELLS_BOX} role="img" aria-label={cells}>
              <use href={`#${shapeId(status)}`} />
              {lateAt !== undefined && <use href="#cells-late" x={lateAt} width="44" height="48" />}
            </svg>
            <span className="wish-row-facts">
              {(due ? [due, ...marks] : marks).map(({ kind, words }) => (
                <Badge key={kind} kind={kind}>
                  {words}
                </Badge>
              ))}
              <span>{about}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
