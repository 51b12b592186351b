import type { ReactNode } from "react";

type Props = { id: string; caption: ReactNode; children: ReactNode };

/** A table that may be wider than the page and then scrolls by itself, also by keyboard. */
export function WideTable({ id, caption, children }: Props) {
  return (
    <div role="region" aria-labelledby={id} tabIndex={0} className="overflow-x-auto">
      <table className="border-collapse">
        <caption id={id} className="pb-2 text-left text-faded">
          <span className="sticky left-0 block w-fit max-w-[min(100vw-2rem,65ch)] print:static">
            {caption}
          </span>
        </caption>
        {children}
      </table>
    </div>
  );
}

type CellProps = { children: ReactNode; className?: string };

/** The head of a row; it stays visible while the table scrolls. */
export function RowHead({ children, className = "" }: CellProps) {
  return (
    <th
      scope="row"
      className={`sticky left-0 min-w-28 bg-paper py-1 pr-4 text-left font-normal ${className}`}
    >
      {children}
    </th>
  );
}

export function ColumnHead({ children }: CellProps) {
  return (
    <th
      scope="col"
      className="min-w-16 px-2 py-2 text-right align-bottom first:sticky first:left-0 first:bg-paper first:pl-0 first:text-left"
    >
      {children}
    </th>
  );
}

export function NumberCell({ children, className = "" }: CellProps) {
  return <td className={`px-2 py-1 text-right whitespace-nowrap ${className}`}>{children}</td>;
}
