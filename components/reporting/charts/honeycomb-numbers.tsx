import Link from "next/link";
import { NumbersTable } from "@/components/reporting/charts/numbers-table";
import {
  findExtremes,
  type VillageCell,
  type VillageGroup,
} from "@/lib/reporting/charts/honeycombs";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  id: string;
  groups: VillageGroup[];
  /** The name of the figure that fills the cells. */
  figure: string;
  format: (value: number) => string;
  /** Whether the table also lists each cell, as a link. */
  hasCells: boolean;
};

/** The honeycombs as a table, one row per group. */
export async function HoneycombNumbers({ id, groups, figure, format, hasCells }: Props) {
  const t = await getT("charts");
  const formatCell = (value: number | null) => (value === null ? t("none") : format(value));
  const head = [
    t("honeycombs.group"),
    t("honeycombs.cells"),
    t("honeycombs.empty"),
    t("honeycombs.most", { figure }),
  ];
  return (
    <NumbersTable
      id={id}
      caption={t("honeycombs.table", { figure })}
      head={hasCells ? [...head, t("honeycombs.each")] : head}
      rows={groups.map((group) => {
        const { most, empty } = findExtremes(group);
        const values = [
          group.cells.length,
          empty,
          most ? `${most.label} ${formatCell(most.value)}` : t("none"),
        ];
        const each = <CellList key="each" cells={group.cells} formatCell={formatCell} />;
        return {
          name: <GroupName group={group} />,
          values: hasCells ? [...values, each] : values,
        };
      })}
    />
  );
}

export function GroupName({ group: { label, href } }: { group: VillageGroup }) {
  if (!href) return label;
  return (
    <Link href={href} prefetch={false} className="target print:min-h-0">
      {label}
    </Link>
  );
}

type ListProps = { cells: VillageCell[]; formatCell: (value: number | null) => string };

function CellList({ cells, formatCell }: ListProps) {
  return (
    <ul className="flex min-w-64 flex-wrap justify-end gap-x-4">
      {cells.map(({ id, label, value, href }) => (
        <li key={id}>
          <a href={href} className="target print:min-h-0">
            {label}
          </a>{" "}
          {formatCell(value)}
        </li>
      ))}
    </ul>
  );
}
