import type { Metadata } from "next";
import { ProfileView } from "@/components/network/registration/profile-view";
import { requireVolunteer } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { findProfile } from "@/lib/network/registration/queries";
import { cachedPlaces } from "@/lib/public/wall/public-reads.server";
import { listCategories } from "@/lib/network/menu/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("registration");
  return { title: t("profile.title") };
}

export default async function ProfilePage() {
  const actor = await requireVolunteer();
  const [profile, towns, categories] = await Promise.all([
    findProfile(actor),
    cachedPlaces(actor.centerId),
    listCategories(actor.centerId),
  ]);
  return <ProfileView profile={profile} towns={towns} categories={categories} />;
}
