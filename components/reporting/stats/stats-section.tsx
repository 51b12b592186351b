import type { ReactNode } from "react";
import type { TableName } from "@/lib/reporting/exports/table-names";
import { getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { Detail } from "@/lib/reporting/stats/schema";

/** The sections of the page that are always there, and those shown one at a time; each is an anchor. */
export type SectionName =
  "honeycomb" | "flow" | "trend" | "places" | "needs" | Exclude<Detail, "all">;

type Props = {
  name: SectionName;
  /** Stands beside the heading. */
  aside?: ReactNode;
  children: ReactNode;
};

export async function StatsSection({ name, aside, children }: Props) {
  const t = await getT("stats");
  return (
    <section aria-labelledby={name}>
      <div className="stats-heading">
        <h2 id={name}>{t(`section.${name}`)}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

type LinksProps = {
  name: SectionName;
  dashboard: Dashboard;
  /** The table that holds the same data as a file. */
  table: TableName;
};

export async function TableLinks({ name, dashboard: { place, period }, table }: LinksProps) {
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
