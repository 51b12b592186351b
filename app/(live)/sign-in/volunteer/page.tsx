import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { VolunteerSignIn } from "@/components/shared/sign-in/volunteer-sign-in";
import { readCodeStep, type StepParams } from "@/lib/shared/sign-in/code-step.server";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";
import { findActor, homePath } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("auth");
  return { title: t("volunteer.title") };
}

type Props = { searchParams: Promise<StepParams> };

export default async function VolunteerSignInPage({ searchParams }: Props) {
  const actor = await findActor();
  if (actor.role !== "VISITOR") redirect(homePath(actor));
  const initial = await readCodeStep({ page: "/sign-in/volunteer" }, await searchParams);
  return <VolunteerSignIn reachesPhones={reachesPhones()} initial={initial} />;
}
