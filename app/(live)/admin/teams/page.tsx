import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import { TeamList } from "@/components/network/teams/team-list";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { listTeams } from "@/lib/network/teams/queries";
import { teamFilterSchema } from "@/lib/network/teams/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("teams");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/teams">) {
  const actor = await requireAdmin();
  if (!isCountyAdmin(actor)) notFound();
  const filter = teamFilterSchema.parse(await searchParams);
  return <TeamList {...await listTeams(actor, filter)} filter={filter} />;
}
