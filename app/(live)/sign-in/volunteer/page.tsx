import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { VolunteerSignIn } from "@/components/shared/sign-in/volunteer-sign-in";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";
import { findActor, homePath } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("auth");
  return { title: t("volunteer.title") };
}

export default async function VolunteerSignInPage() {
  const actor = await findActor();
  if (actor.role !== "VISITOR") redirect(homePath(actor));
  return <VolunteerSignIn reachesPhones={reachesPhones()} />;
}
