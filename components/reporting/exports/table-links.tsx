import { TABLE_NAMES } from "@/lib/reporting/exports/table-names";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import type { Period } from "@/lib/reporting/stats/period";
import { formatPeriod, getStatsLanguage } from "@/lib/reporting/stats/format-figures";

const FILE = "/admin/stats/exports/table";

/** Downloads of the dashboard's tables. */
export async function TableLinks({ view }: { view: Period & { place: string } }) {
  const t = await getT("exports");
  return (
    <section aria-labelledby="now" className="space-y-2">
      <h2 id="now">{t("now.title")}</h2>
      <p className="text-faded">
        {t("now.lead", { period: formatPeriod(getStatsLanguage(await getLocale()), view) })}
      </p>
      <p>
        <a
          className="button button-primary"
          href={address(FILE, { ...view, table: "all" })}
          download
        >
          {t("now.workbook")}
        </a>
      </p>
      <ul className="flex flex-wrap gap-x-6">
        {TABLE_NAMES.map((table) => (
          <li key={table}>
            <a className="target" href={address(FILE, { ...view, table, format: "csv" })} download>
              {t("now.csv", { table: t(`table.${table}`) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
