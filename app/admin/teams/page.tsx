import type { Metadata } from "next";
import { notFound } from "@/lib/not-found";
import { TeamList } from "@/components/teams/team-list";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { isCountyAdmin } from "@/lib/auth/admin";
import { listTeams } from "@/lib/teams/queries";
import { teamFilterSchema } from "@/lib/teams/schema";

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
