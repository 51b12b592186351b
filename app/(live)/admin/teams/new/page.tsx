import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import { NewTeam } from "@/components/network/teams/new-team";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { listCategories } from "@/lib/network/menu/queries";
import { findChosenVolunteer, searchVolunteers } from "@/lib/network/people/queries";
import { findChosenPlace, searchPlaces } from "@/lib/network/sites/queries";
import { SITE_LEVELS } from "@/lib/network/sites/tree";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { newTeamSchema } from "@/lib/network/teams/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("teams");
  return { title: t("new.heading") };
}

export default async function Page({ searchParams }: PageProps<"/admin/teams/new">) {
  const actor = await requireAdmin();
  if (!isCountyAdmin(actor)) notFound();
  const { q, ...chosen } = newTeamSchema.parse(await searchParams);
  const place = await findChosenPlace(actor, chosen.place);
  const leader = await findChosenVolunteer(actor, chosen.leader);
  return (
    <NewTeam
      place={place}
      leader={leader}
      q={q}
      places={place ? [] : await searchPlaces(actor, q, SITE_LEVELS)}
      volunteers={place && !leader ? await searchVolunteers(actor, q) : []}
      categories={place?.centerId && leader ? await listCategories(place.centerId) : []}
    />
  );
}
