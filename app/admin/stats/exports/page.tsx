import type { Metadata } from "next";
import { ExportsPage } from "@/components/exports/exports-page";
import { requireStaff } from "@/lib/auth/session";
import { findExportsPage } from "@/lib/exports/queries";
import { exportsViewSchema } from "@/lib/exports/schema";
import { getT } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { dashboardViewOf } from "@/lib/stats/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("exports");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats/exports">) {
  const actor = await requireStaff();
  const view = exportsViewSchema.parse(await searchParams);
  const { placeId = actor.siteId, period } = dashboardViewOf(view, new Date());
  const found = (await findExportsPage(actor, placeId, view.page)) ?? notFound();
  return <ExportsPage found={found} period={period} />;
}
