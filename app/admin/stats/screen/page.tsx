import type { Metadata } from "next";
import { ScreenPage } from "@/components/stats/screen-page";
import { requireStaff } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { findDashboard } from "@/lib/stats/queries";
import { dashboardViewOf, screenViewSchema } from "@/lib/stats/schema";
import "./screen.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("stats");
  return { title: t("screen.title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats/screen">) {
  const actor = await requireStaff();
  const { refresh, ...view } = screenViewSchema.parse(await searchParams);
  const now = new Date();
  const dashboard = await findDashboard(actor, dashboardViewOf(view, now), now);
  if (!dashboard) notFound();
  return <ScreenPage dashboard={dashboard} view={view} isRefreshing={refresh !== "off"} />;
}
