import type { Metadata } from "next";
import { ReportPage } from "@/components/reporting/report/report-page";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { toReportDashboardView, reportViewSchema } from "@/lib/reporting/report/schema";
import { findDashboard } from "@/lib/reporting/stats/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("report");
  return { title: t("name") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats/report">) {
  const actor = await requireStaff();
  const now = new Date();
  const view = toReportDashboardView(reportViewSchema.parse(await searchParams), now);
  const dashboard = await findDashboard(actor, view, now);
  if (!dashboard) notFound();
  return <ReportPage dashboard={dashboard} />;
}
