import { ExportLine } from "@/components/reporting/exports/export-line";
import { RefreshWhile } from "@/components/ui/refresh-while";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { getT } from "@/lib/shared/i18n/request.server";
import { isUnfinished } from "@/lib/reporting/exports/status";
import type { ExportsPageData } from "@/lib/reporting/exports/queries";
import { pageLinks } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import type { Period } from "@/lib/reporting/stats/period";

type Props = { exports: ExportsPageData["exports"]; view: Period & { place: string } };

/** The requested exports, newest first. Refreshes itself while one is not finished. */
export async function ExportList({ exports, view }: Props) {
  const t = await getT("exports");
  const href = (page: number) => address("/admin/stats/exports", { ...view, page });
  const hasUnfinished = exports.rows.some(isUnfinished);
  return (
    <section aria-labelledby="files" className="space-y-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="files">{t("list.title")}</h2>
        {hasUnfinished && (
          <a href={href(exports.page)} className="target">
            {t("list.refresh")}
          </a>
        )}
      </div>
      <RefreshWhile isOn={hasUnfinished} />
      {exports.rows.length === 0 ? (
        <EmptyState title={t("list.empty")}>{t("list.emptyHint")}</EmptyState>
      ) : (
        <>
          <p className="text-faded">{t("list.kept")}</p>
          <ol className="divide-y divide-line border-y border-line">
            {exports.rows.map((row) => (
              <ExportLine key={row.id} row={row} />
            ))}
          </ol>
        </>
      )}
      <Paging {...pageLinks(exports, href)} />
    </section>
  );
}
