import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { StaffSignIn } from "@/components/auth/staff-sign-in";
import { findActor, homeOf } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("auth");
  return { title: t("staff.title") };
}

export default async function StaffSignInPage() {
  const actor = await findActor();
  if (actor.role !== "VISITOR") redirect(homeOf(actor));
  return <StaffSignIn />;
}
