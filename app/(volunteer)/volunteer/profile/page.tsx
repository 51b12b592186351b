import type { Metadata } from "next";
import { ProfileView } from "@/components/registration/profile-view";
import { requireVolunteer } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { findProfile } from "@/lib/registration/queries";
import { keptPlaces } from "@/lib/wall/public-reads";
import { listCategories } from "@/lib/menu/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("registration");
  return { title: t("profile.title") };
}

export default async function ProfilePage() {
  const actor = await requireVolunteer();
  const [profile, towns, categories] = await Promise.all([
    findProfile(actor),
    keptPlaces(actor.centerId),
    listCategories(actor.centerId),
  ]);
  return <ProfileView profile={profile} towns={towns} categories={categories} />;
}
