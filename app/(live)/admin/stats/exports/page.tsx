import type { Metadata } from "next";
import { ExportsPage } from "@/components/reporting/exports/exports-page";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { findExportsPage } from "@/lib/reporting/exports/queries";
import { exportsViewSchema } from "@/lib/reporting/exports/schema";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { toDashboardView } from "@/lib/reporting/stats/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("exports");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats/exports">) {
  const actor = await requireStaff();
  const view = exportsViewSchema.parse(await searchParams);
  const { placeId = actor.siteId, period } = toDashboardView(view, new Date());
  const found = (await findExportsPage(actor, placeId, view.page)) ?? notFound();
  return <ExportsPage found={found} period={period} />;
}
