import type { Metadata } from "next";
import { notFound } from "@/lib/not-found";
import { NewTeam } from "@/components/teams/new-team";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { listCategories } from "@/lib/menu/queries";
import { findChosenVolunteer, searchVolunteers } from "@/lib/people/queries";
import { findChosenPlace, searchPlaces } from "@/lib/sites/queries";
import { SITE_LEVELS } from "@/lib/sites/tree";
import { isCountyAdmin } from "@/lib/auth/admin";
import { newTeamSchema } from "@/lib/teams/schema";

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
