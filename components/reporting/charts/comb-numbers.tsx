import Link from "next/link";
import { Numbers } from "@/components/reporting/charts/numbers";
import { combExtremes, type CombCell, type CombGroup } from "@/lib/reporting/charts/combs";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  id: string;
  groups: CombGroup[];
  /** What the honey stands for. */
  figure: string;
  format: (value: number) => string;
  /** Each cell too, as a link. */
  hasCells: boolean;
};

/** The combs as a table, a row a group. */
export async function CombNumbers({ id, groups, figure, format, hasCells }: Props) {
  const t = await getT("charts");
  const words = (value: number | null) => (value === null ? t("none") : format(value));
  const head = [t("combs.group"), t("combs.cells"), t("combs.empty"), t("combs.most", { figure })];
  return (
    <Numbers
      id={id}
      caption={t("combs.table", { figure })}
      head={hasCells ? [...head, t("combs.each")] : head}
      rows={groups.map((group) => {
        const { most, empty } = combExtremes(group);
        const values = [
          group.cells.length,
          empty,
          most ? `${most.label} ${words(most.value)}` : t("none"),
        ];
        const each = <CellList key="each" cells={group.cells} words={words} />;
        return {
          name: <GroupName group={group} />,
          values: hasCells ? [...values, each] : values,
        };
      })}
    />
  );
}

export function GroupName({ group: { label, href } }: { group: CombGroup }) {
  if (!href) return label;
  return (
    <Link href={href} prefetch={false} className="target print:min-h-0">
      {label}
    </Link>
  );
}

type ListProps = { cells: CombCell[]; words: (value: number | null) => string };

function CellList({ cells, words }: ListProps) {
  return (
    <ul className="flex min-w-64 flex-wrap justify-end gap-x-4">
      {cells.map(({ id, label, value, href }) => (
        <li key={id}>
          <a href={href} className="target print:min-h-0">
            {label}
          </a>{" "}
          {words(value)}
        </li>
      ))}
    </ul>
  );
}
