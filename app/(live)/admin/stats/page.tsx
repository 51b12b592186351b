import type { Metadata } from "next";
import { DashboardPage } from "@/components/reporting/stats/dashboard-page";
import { Alarms } from "@/components/shared/limits/alarms";
import { listAlarms } from "@/lib/shared/limits/alarms.data";
import { isHandler } from "@/lib/shared/auth/handler";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { toDashboardView, statsViewSchema } from "@/lib/reporting/stats/schema";
import "./comb.css";
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
  const { isAdmin } = actor;
  return (
    <>
      {!isHandler(actor) && <Alarms names={await listAlarms(actor, now)} />}
      <DashboardPage {...{ dashboard, view, isAdmin }} isHandler={isHandler(actor)} />
    </>
  );
}
