import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import * as z from "zod";
import { TeamPage } from "@/components/network/teams/team-page";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { listCategories } from "@/lib/network/menu/queries";
import { searchVolunteers } from "@/lib/network/people/queries";
import { countSeats } from "@/lib/orders/leaving/queries";
import { findTeam, listBrigades } from "@/lib/network/teams/queries";
import { newTeamSchema } from "@/lib/network/teams/schema";

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
      seats={await countSeats(actor, team.id)}
      q={q}
      volunteers={await searchVolunteers(actor, q)}
    />
  );
}
