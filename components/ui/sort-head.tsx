import type { ReactNode } from "react";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Direction } from "@/lib/shared/forms/sorting";

type Props = {
  label: string;
  /** The address of the table sorted by this column. */
  href: string;
  /** Undefined while the table is sorted by another column. */
  direction: Direction | undefined;
  className?: string | undefined;
};

/** The head of a column that sorts its table, by a link. */
export async function SortHead({ label, href, direction, className }: Props) {
  const t = await getT("common");
  return (
    <th
      scope="col"
      aria-sort={direction && (direction === "up" ? "ascending" : "descending")}
      className={className}
    >
      <a href={href} className="target" title={t("table.sortBy", { column: label })}>
        {label}
        {direction && <Arrow>{direction === "up" ? "↑" : "↓"}</Arrow>}
      </a>
    </th>
  );
}

function Arrow({ children }: { children: ReactNode }) {
  return <span aria-hidden="true">&nbsp;{children}</span>;
}
