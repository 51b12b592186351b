import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoCounty } from "@/components/public/home/no-county";
import { RegistrationForm } from "@/components/network/registration/registration-form";
import { readCodeStep, type StepParams } from "@/lib/shared/sign-in/code-step.server";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";
import { findActor, homePath } from "@/lib/shared/auth/session.server";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localTowns } from "@/lib/public/wall/local-towns";
import { findCounty } from "@/lib/public/wall/county.server";
import { cachedPlaces } from "@/lib/public/wall/public-reads.server";
import { listCategories } from "@/lib/network/menu/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("registration");
  return { title: t("title") };
}

type Props = { searchParams: Promise<StepParams> };

export default async function RegisterPage({ searchParams }: Props) {
  const actor = await findActor();
  if (actor.role === "VOLUNTEER") redirect(homePath(actor));
  const county = await findCounty();
  if (!county) return <NoCounty />;
  const locale = await getLocale();
  const [towns, categories] = await Promise.all([
    cachedPlaces(county.id),
    listCategories(county.id),
  ]);
  return (
    <RegistrationForm
      countyName={localPlaceName(county.name, locale)}
      towns={localTowns(towns, locale)}
      categories={categories}
      reachesPhones={reachesPhones()}
      initial={await readCodeStep({ page: "/register" }, await searchParams)}
    />
  );
}
