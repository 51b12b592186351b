import type { Metadata } from "next";
import { ReportPage } from "@/components/reporting/report/report-page";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { findReport } from "@/lib/reporting/report/queries";
import { reportViewSchema } from "@/lib/reporting/report/schema";
import "./report.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("report");
  return { title: t("name") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats/report">) {
  const actor = await requireStaff();
  const now = new Date();
  const view = reportViewSchema.parse(await searchParams);
  const page = await findReport(actor, view, await getLocale(), now);
  if (!page) notFound();
  return <ReportPage page={page} />;
}
