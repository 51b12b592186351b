import { requireStaff } from "@/lib/shared/auth/session.server";
import { getLocale } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { draftReport } from "@/lib/reporting/report/draft";
import { renderPdf } from "@/lib/reporting/report/pdf.server";
import { toReportDashboardView, reportViewSchema } from "@/lib/reporting/report/schema";
import { findDashboard } from "@/lib/reporting/stats/queries";

export async function GET(request: Request) {
  const actor = await requireStaff();
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const now = new Date();
  const view = toReportDashboardView(reportViewSchema.parse(params), now);
  const dashboard = await findDashboard(actor, view, now);
  if (!dashboard) notFound();
  const locale = await getLocale();
  const report = draftReport(dashboard, locale);
  const file = encodeURIComponent(`${report.title}.pdf`);
  return new Response(new Uint8Array(await renderPdf(report, locale)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="report.pdf"; filename*=UTF-8''${file}`,
      "Cache-Control": "no-store",
    },
  });
}
