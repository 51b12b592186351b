import type { Metadata } from "next";
import { TargetsPage } from "@/components/targets/targets-page";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { findTargets } from "@/lib/targets/queries";
import { targetsViewSchema } from "@/lib/targets/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("targets");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats/targets">) {
  const actor = await requireAdmin();
  const { place = actor.siteId } = targetsViewSchema.parse(await searchParams);
  return <TargetsPage found={(await findTargets(actor, place)) ?? notFound()} />;
}
