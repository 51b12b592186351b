import type { Metadata } from "next";
import { DashboardPage } from "@/components/stats/dashboard-page";
import { requireStaff } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { findDashboard } from "@/lib/stats/queries";
import { dashboardViewOf, statsViewSchema } from "@/lib/stats/schema";
import "./stats.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("stats");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats">) {
  const actor = await requireStaff();
  const view = statsViewSchema.parse(await searchParams);
  const now = new Date();
  const dashboard = await findDashboard(actor, dashboardViewOf(view, now), now);
  if (!dashboard) notFound();
  return <DashboardPage dashboard={dashboard} view={view} isAdmin={actor.isAdmin} />;
}
