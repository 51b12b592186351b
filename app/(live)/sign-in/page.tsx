import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { StaffSignIn } from "@/components/shared/sign-in/staff-sign-in";
import { findActor, homePath, signInPath } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("auth");
  return { title: t("staff.title") };
}

export default async function StaffSignInPage() {
  const actor = await findActor();
  if (actor.role !== "VISITOR") redirect(homePath(actor));
  if (actor.signingIn) redirect(signInPath(actor));
  return <StaffSignIn />;
}
