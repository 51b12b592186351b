import type { ReactNode } from "react";
import type { TableName } from "@/lib/reporting/exports/table-names";
import { getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";

/** The sections of the page, in their order; each name is also an anchor. */
export const SECTIONS = [
  "honeycomb",
  "figures",
  "flow",
  "trend",
  "places",
  "heat",
  "categories",
  "served",
  "coverage",
  "supply",
] as const;

export type SectionName = (typeof SECTIONS)[number];

type Props = {
  name: SectionName;
  dashboard: Dashboard;
  /** The table that holds the same data as a file. */
  table?: TableName;
  children: ReactNode;
};

export async function StatsSection({ name, dashboard, table, children }: Props) {
  const t = await getT("stats");
  return (
    <section aria-labelledby={name} className="space-y-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={name}>{t(`section.${name}`)}</h2>
        {table && <TableLinks {...{ name, dashboard, table }} />}
      </div>
      {children}
    </section>
  );
}

type LinksProps = { name: SectionName; dashboard: Dashboard; table: TableName };

async function TableLinks({ name, dashboard: { place, period }, table }: LinksProps) {
  const t = await getT("stats");
  const of = t("table.of", { section: t(`section.${name}`) });
  return (
    <p className="flex gap-x-5 print-none">
      {(["xlsx", "csv"] as const).map((format) => (
        <a
          key={format}
          href={address("/admin/stats/exports/table", {
            place: place.id,
            ...period,
            table,
            format,
          })}
          download
          className="target"
        >
          {t(format === "xlsx" ? "table.excel" : "table.csv")}
          <span className="sr-only">{of}</span>
        </a>
      ))}
    </p>
  );
}
