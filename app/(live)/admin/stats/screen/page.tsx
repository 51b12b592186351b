import type { Metadata } from "next";
import { ScreenPage } from "@/components/reporting/stats/screen-page";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { listFulfilled } from "@/lib/public/wall/queries";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { toDashboardView, screenViewSchema } from "@/lib/reporting/stats/schema";
import "../comb.css";
import "./screen.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("stats");
  return { title: t("screen.title") };
}

/** The fulfilled wishes that fit below the flow. */
const LATELY = 5;

export default async function Page({ searchParams }: PageProps<"/admin/stats/screen">) {
  const actor = await requireStaff();
  const { refresh, ...view } = screenViewSchema.parse(await searchParams);
  const now = new Date();
  const dashboard = await findDashboard(actor, toDashboardView(view, now), now);
  if (!dashboard) notFound();
  const { id, level } = dashboard.place;
  const lately = level === "CENTER" ? await listFulfilled(id, LATELY) : [];
  return <ScreenPage {...{ dashboard, view, lately }} isRefreshing={refresh !== "off"} />;
}
