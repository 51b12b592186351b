import type { Metadata } from "next";
import { notFound } from "@/lib/not-found";
import * as z from "zod";
import { TeamPage } from "@/components/teams/team-page";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { listCategories } from "@/lib/menu/queries";
import { searchVolunteers } from "@/lib/people/queries";
import { findTeam, listBrigades } from "@/lib/teams/queries";
import { newTeamSchema } from "@/lib/teams/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("teams");
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: PageProps<"/admin/teams/[id]">) {
  const actor = await requireAdmin();
  const id = z.uuid().safeParse((await params).id);
  const team = id.success && (await findTeam(actor, id.data));
  if (!team) notFound();
  const { q } = newTeamSchema.parse(await searchParams);
  return (
    <TeamPage
      team={team}
      categories={await listCategories(team.centerId)}
      brigades={team.kind === "SQUAD" ? await listBrigades(team.centerId) : []}
      q={q}
      volunteers={await searchVolunteers(actor, q)}
    />
  );
}
