import type { Metadata } from "next";
import { ReportPage } from "@/components/report/report-page";
import { requireStaff } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { dashboardViewOf, reportViewSchema } from "@/lib/report/schema";
import { findDashboard } from "@/lib/stats/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("report");
  return { title: t("name") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats/report">) {
  const actor = await requireStaff();
  const now = new Date();
  const view = dashboardViewOf(reportViewSchema.parse(await searchParams), now);
  const dashboard = await findDashboard(actor, view, now);
  if (!dashboard) notFound();
  return <ReportPage dashboard={dashboard} />;
}
