import type { Metadata } from "next";
import { DashboardPage } from "@/components/reporting/stats/dashboard-page";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { toDashboardView, statsViewSchema } from "@/lib/reporting/stats/schema";
import "./stats.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("stats");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats">) {
  const actor = await requireStaff();
  const view = statsViewSchema.parse(await searchParams);
  const now = new Date();
  const dashboard = await findDashboard(actor, toDashboardView(view, now), now);
  if (!dashboard) notFound();
  return <DashboardPage dashboard={dashboard} view={view} isAdmin={actor.isAdmin} />;
}
