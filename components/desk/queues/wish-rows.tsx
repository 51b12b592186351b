"use client";

import { Badge, type BadgeKind } from "@/components/desk/queues/badge";
import { CELLS_BOX, shapeId } from "@/components/orders/wishes/cells-box";
import type { WishStatus } from "@/prisma/generated/enums";

type Mark = { kind: BadgeKind; words: string };

/** One wish of a list, in words already. */
export type RowFacts = {
  href: string;
  content: string;
  status: WishStatus;
  /** The picture of the five orders in words. */
  cells: string;
  /** How far right in that picture the clock of a late wish stands. */
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
 * Two lines each: the sentence and its step; by when, else how long ago, where, what, what sets it
 * apart. In the browser's half, so that a list is sent as its facts: as elements it weighs four
 * times as much, and is drawn twice on the server.
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
            <b>{content}</b>
            <svg viewBox={CELLS_BOX} role="img" aria-label={cells}>
              <use href={`#${shapeId(status)}`} />
              {lateAt !== undefined && <use href="#cells-late" x={lateAt} width="44" height="48" />}
            </svg>
            <span className="wish-row-facts">
              {due && <Badge kind={due.kind}>{due.words}</Badge>}
              <span>{about}</span>
            </span>
            {marks.length > 0 && (
              <span className="flex flex-wrap gap-x-3">
                {marks.map(({ kind, words }) => (
                  <Badge key={kind} kind={kind}>
                    {words}
                  </Badge>
                ))}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
