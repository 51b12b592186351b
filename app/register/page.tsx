import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoCounty } from "@/components/home/no-county";
import { RegistrationForm } from "@/components/registration/registration-form";
import { reachesPhones } from "@/lib/auth/code-sender";
import { findActor, homeOf } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { findCounty } from "@/lib/wall/county";
import { keptPlaces } from "@/lib/wall/public-reads";
import { listCategories } from "@/lib/menu/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("registration");
  return { title: t("title") };
}

export default async function RegisterPage() {
  const actor = await findActor();
  if (actor.role === "VOLUNTEER") redirect(homeOf(actor));
  const county = await findCounty();
  if (!county) return <NoCounty />;
  const [towns, categories] = await Promise.all([keptPlaces(county.id), listCategories(county.id)]);
  return (
    <RegistrationForm
      countyName={county.name}
      towns={towns}
      categories={categories}
      reachesPhones={reachesPhones()}
    />
  );
}
