import { MonthChooser } from "@/components/reporting/report/month-chooser";
import { ReportIssue } from "@/components/reporting/report/report-issue";
import { ReportBlock } from "@/components/reporting/report/report-block";
import { ReportFront } from "@/components/reporting/report/report-front";
import { PrintButton } from "@/components/ui/print-button";
import { getT } from "@/lib/shared/i18n/request.server";
import type { ReportPageData } from "@/lib/reporting/report/queries";
import { address } from "@/lib/shared/forms/search-params";

/** The monthly report as it is printed, and above it controls that only the screen shows. */
export async function ReportPage({ page }: { page: ReportPageData }) {
  const t = await getT("report");
  const { place, period, now, report, issue } = page;
  const view = { place: place.id, month: period.to };
  const shown = { ...view, version: String(issue?.version ?? 0) };
  const figures = address("/admin/stats", { place: place.id, from: period.from, to: period.to });
  return (
    <div className="space-y-6">
      <div className="space-y-4 print-none">
        <a href={figures} className="target">
          {t("back")}
        </a>
        <div className="flex flex-wrap items-end gap-3">
          <MonthChooser {...view} now={now} />
          <a href={address("/admin/stats/report/pdf", shown)} download className="button">
            {t("download")}
          </a>
          <a href={address("/admin/stats/report/word", shown)} download className="button">
            {t("word")}
          </a>
          <PrintButton>{t("print")}</PrintButton>
        </div>
        <ReportIssue page={page} />
      </div>
      <article className="report space-y-8">
        <ReportFront {...report} />
        {report.sections.map(({ name, title, blocks }) => (
          <section key={name} aria-labelledby={name} className="space-y-4">
            <h2 id={name} className="break-after-avoid">
              {title}
            </h2>
            {blocks.map((block, index) => (
              <ReportBlock key={index} block={block} />
            ))}
          </section>
        ))}
      </article>
    </div>
  );
}
