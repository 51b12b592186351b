import type { Metadata } from "next";
import { ExportsPage } from "@/components/exports/exports-page";
import { requireStaff } from "@/lib/auth/session";
import { findExportsPage } from "@/lib/exports/queries";
import { exportsViewSchema, periodOf } from "@/lib/exports/schema";
import { getT } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("exports");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats/exports">) {
  const actor = await requireStaff();
  const { place = actor.siteId, page, ...months } = exportsViewSchema.parse(await searchParams);
  const found = (await findExportsPage(actor, place, page)) ?? notFound();
  return <ExportsPage found={found} period={periodOf(months, new Date())} />;
}
