import Link from "next/link";
import { MonthChooser } from "@/components/reporting/report/month-chooser";
import { ReportBlock } from "@/components/reporting/report/report-block";
import { PrintButton } from "@/components/ui/print-button";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { draftReport } from "@/lib/reporting/report/draft";
import { address } from "@/lib/shared/forms/search-params";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";

/** The monthly report as it is printed, and above it controls that only the screen shows. */
export async function ReportPage({ dashboard }: { dashboard: Dashboard }) {
  const t = await getT("report");
  const { place, period, now } = dashboard;
  const report = draftReport(dashboard, await getLocale());
  const view = { place: place.id, month: period.to };
  const figures = address("/admin/stats", { place: place.id, from: period.from, to: period.to });
  return (
    <div className="space-y-6">
      <div className="space-y-4 print-none">
        <Link href={figures} prefetch={false} className="target">
          {t("back")}
        </Link>
        <div className="flex flex-wrap items-end gap-3">
          <MonthChooser {...view} now={now} />
          <a href={address("/admin/stats/report/pdf", view)} download className="button">
            {t("download")}
          </a>
          <PrintButton>{t("print")}</PrintButton>
        </div>
      </div>
      <article className="space-y-8">
        <header className="space-y-2">
          <h1>{report.title}</h1>
          <p className="text-faded">{report.draftNote}</p>
        </header>
        <section aria-labelledby="findings" className="space-y-3">
          <h2 id="findings">{t("findings")}</h2>
          {report.findings.map((finding) => (
            <p key={finding} className="max-w-prose text-lg">
              {finding}
            </p>
          ))}
        </section>
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
