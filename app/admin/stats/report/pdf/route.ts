import { requireStaff } from "@/lib/auth/session";
import { getLocale } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { draftOf } from "@/lib/report/draft";
import { pdfOf } from "@/lib/report/pdf";
import { dashboardViewOf, reportViewSchema } from "@/lib/report/schema";
import { findDashboard } from "@/lib/stats/queries";

export async function GET(request: Request) {
  const actor = await requireStaff();
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const now = new Date();
  const view = dashboardViewOf(reportViewSchema.parse(params), now);
  const dashboard = await findDashboard(actor, view, now);
  if (!dashboard) notFound();
  const locale = await getLocale();
  const report = draftOf(dashboard, locale);
  const file = encodeURIComponent(`${report.title}.pdf`);
  return new Response(new Uint8Array(await pdfOf(report, locale)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="report.pdf"; filename*=UTF-8''${file}`,
      "Cache-Control": "no-store",
    },
  });
}
