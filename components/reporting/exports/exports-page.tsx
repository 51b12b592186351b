import Link from "next/link";
import { OpenDataForm } from "@/components/reporting/exports/open-data-form";
import { ExportList } from "@/components/reporting/exports/export-list";
import { TableLinks } from "@/components/reporting/exports/table-links";
import { getT } from "@/lib/shared/i18n/request.server";
import type { ExportsPageData } from "@/lib/reporting/exports/queries";
import { address } from "@/lib/shared/forms/search-params";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Period } from "@/lib/reporting/stats/period";

type Props = { found: ExportsPageData; period: Period };

/** The tables to download at once, the form for open data, and the list of its exports. */
export async function ExportsPage({ found: { place, exports }, period }: Props) {
  const t = await getT("exports");
  const view = { place: place.id, ...period };
  return (
    <div className="max-w-3xl space-y-10">
      <header className="space-y-1">
        <Link href={address("/admin/stats", view)} prefetch={false} className="target">
          {t("back")}
        </Link>
        <h1>{t("title")}</h1>
        <p>{t("lead", { place: bareName(place.name) })}</p>
      </header>
      <TableLinks view={view} />
      <OpenDataForm placeId={place.id} period={period} />
      <ExportList exports={exports} view={view} />
    </div>
  );
}
