import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoCounty } from "@/components/public/home/no-county";
import { RegistrationForm } from "@/components/network/registration/registration-form";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";
import { findActor, homePath } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { findCounty } from "@/lib/public/wall/county.server";
import { cachedPlaces } from "@/lib/public/wall/public-reads.server";
import { listCategories } from "@/lib/network/menu/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("registration");
  return { title: t("title") };
}

export default async function RegisterPage() {
  const actor = await findActor();
  if (actor.role === "VOLUNTEER") redirect(homePath(actor));
  const county = await findCounty();
  if (!county) return <NoCounty />;
  const [towns, categories] = await Promise.all([
    cachedPlaces(county.id),
    listCategories(county.id),
  ]);
  return (
    <RegistrationForm
      countyName={county.name}
      towns={towns}
      categories={categories}
      reachesPhones={reachesPhones()}
    />
  );
}
