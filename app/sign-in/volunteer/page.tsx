import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { VolunteerSignIn } from "@/components/auth/volunteer-sign-in";
import { reachesPhones } from "@/lib/auth/code-sender";
import { findActor, homeOf } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("auth");
  return { title: t("volunteer.title") };
}

export default async function VolunteerSignInPage() {
  const actor = await findActor();
  if (actor.role !== "VISITOR") redirect(homeOf(actor));
  return <VolunteerSignIn reachesPhones={reachesPhones()} />;
}
