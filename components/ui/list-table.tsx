import type { ReactNode } from "react";
import { SortHead } from "@/components/ui/sort-head";
import { nextSorting, type Direction, type Sorting } from "@/lib/shared/forms/sorting";

export type ListColumn<Sort extends string> = {
  label: string;
  /** What the list is sorted by when the head is pressed; absent if it cannot be. */
  sort?: Sort;
  /** Which way the first press sorts. */
  first?: Direction;
  isNumber?: boolean;
  /** For the eye nothing stands above the column. */
  isUnnamed?: boolean;
};

type Props<Sort extends string> = {
  id: string;
  caption: string;
  columns: ListColumn<Sort>[];
  /** How the list is sorted, and its address sorted otherwise, from its first page; for columns that sort. */
  sorting?: Sorting<Sort>;
  sortHref?: (sorting: { sort: Sort; order: Direction }) => string;
  /** The rows. */
  children: ReactNode;
};

/**
 * A dense table of what is compared, sorted by the heads of those columns that sort. Where it is wider than the page it
 * scrolls by itself, also by keyboard, and its first column stays.
 */
export function ListTable<Sort extends string>({
  id,
  caption,
  columns,
  sorting,
  sortHref,
  children,
}: Props<Sort>) {
  return (
    <div role="region" aria-labelledby={id} tabIndex={0} className="relative overflow-x-auto">
      <table className="list-table">
        <caption id={id} className="sr-only">
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head
                key={column.label}
                column={column}
                {...(sorting && sortHref && { sorting, sortHref })}
              />
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

type HeadProps<Sort extends string> = Pick<Props<Sort>, "sorting" | "sortHref"> & {
  column: ListColumn<Sort>;
};

function Head<Sort extends string>({ column, sorting, sortHref }: HeadProps<Sort>) {
  const { label, sort, first, isNumber, isUnnamed } = column;
  const className = isNumber ? "number" : undefined;
  if (sort === undefined || !sorting || !sortHref) {
    return (
      <th scope="col" className={className}>
        {isUnnamed ? <span className="sr-only">{label}</span> : label}
      </th>
    );
  }
  const next = nextSorting(sort, sorting, first);
  return (
    <SortHead
      label={label}
      href={sortHref({ sort: next.column, order: next.direction })}
      direction={sorting.column === sort ? sorting.direction : undefined}
      className={className}
    />
  );
}
