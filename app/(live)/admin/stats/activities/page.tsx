import type { Metadata } from "next";
import { ActivityFiguresPage } from "@/components/reporting/activity-figures/activity-figures-page";
import { findActivityFigures } from "@/lib/reporting/activity-figures/queries";
import { activityFiguresSchema } from "@/lib/reporting/activity-figures/schema";
import { toPeriod } from "@/lib/reporting/stats/schema";
import { isHandler } from "@/lib/shared/auth/handler";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import "../stats.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("figures");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats/activities">) {
  const actor = await requireStaff();
  const view = activityFiguresSchema.parse(await searchParams);
  const now = new Date();
  const { place: placeId = actor.siteId, by, list, page } = view;
  const period = toPeriod(view, now);
  const found = await findActivityFigures(actor, { placeId, period, by, list, page });
  if (!found) notFound();
  return <ActivityFiguresPage {...{ found, view, now }} mayOpen={isHandler(actor)} />;
}
