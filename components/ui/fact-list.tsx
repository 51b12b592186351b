import type { ReactNode } from "react";

type Props = {
  /** Each a term and its value; those without a value are left out. */
  facts: [term: string, value: ReactNode][];
  /** From a desk's width on in two pairs of columns. */
  isWide?: boolean;
};

/** Facts as pairs, the terms in a column of their own where there is room. */
export function FactList({ facts, isWide = false }: Props) {
  const wide = isWide ? "lg:grid-cols-[auto_1fr_auto_1fr]" : "";
  return (
    <dl className={`grid content-start items-baseline gap-x-6 sm:grid-cols-[auto_1fr] ${wide}`}>
      {facts.map(
        ([term, value]) =>
          value && (
            <div
              key={term}
              className="flex flex-wrap items-baseline gap-x-4 sm:col-span-2 sm:grid sm:grid-cols-subgrid"
            >
              <dt className="text-faded">{term}</dt>
              <dd className="tabular-nums">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
