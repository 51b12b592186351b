import type { Metadata } from "next";
import { TargetsPage } from "@/components/reporting/targets/targets-page";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { findTargets } from "@/lib/reporting/targets/queries";
import { targetsViewSchema } from "@/lib/reporting/targets/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("targets");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats/targets">) {
  const actor = await requireAdmin();
  const { place = actor.siteId } = targetsViewSchema.parse(await searchParams);
  return <TargetsPage found={(await findTargets(actor, place)) ?? notFound()} />;
}
