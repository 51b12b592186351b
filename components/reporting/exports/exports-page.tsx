import { OpenDataForm } from "@/components/reporting/exports/open-data-form";
import { ExportList } from "@/components/reporting/exports/export-list";
import { TableLinks } from "@/components/reporting/exports/table-links";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { ExportsPageData } from "@/lib/reporting/exports/queries";
import { address } from "@/lib/shared/forms/search-params";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Period } from "@/lib/reporting/stats/period";

type Props = { found: ExportsPageData; period: Period };

/** The tables to download at once, the form for open data, and the list of its exports. */
export async function ExportsPage({ found: { place, exports }, period }: Props) {
  const t = await getT("exports");
  const locale = await getLocale();
  const view = { place: place.id, ...period };
  return (
    <div className="max-w-3xl space-y-10">
      <header className="space-y-1">
        <a href={address("/admin/stats", view)} className="target">
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        <p>{t("lead", { place: localPlaceName(place.name, locale) })}</p>
      </header>
      <TableLinks view={view} />
      <OpenDataForm placeId={place.id} period={period} />
      <ExportList exports={exports} view={view} />
    </div>
  );
}
