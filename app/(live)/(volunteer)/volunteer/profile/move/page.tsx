import type { Metadata } from "next";
import type { Chosen } from "@/components/orders/moving/move-form";
import { MovingPage } from "@/components/orders/moving/moving-page";
import { findMoving } from "@/lib/orders/moving/queries";
import { moveViewSchema } from "@/lib/orders/moving/schema";
import type { County } from "@/lib/public/wall/queries";
import { cachedCounties, cachedPlaces } from "@/lib/public/wall/public-reads.server";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { requireVolunteer } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("moving");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/volunteer/profile/move">) {
  const actor = await requireVolunteer();
  const { county: id } = moveViewSchema.parse(await searchParams);
  const counties = (await cachedCounties("all")).filter((county) => county.id !== actor.centerId);
  const county = counties.find((one) => one.id === id);
  const chosen = county && (await findChosen(actor, county));
  return <MovingPage counties={counties} {...(chosen && { chosen })} />;
}

async function findChosen(actor: VolunteerActor, county: County): Promise<Chosen | null> {
  const [towns, moving] = await Promise.all([
    cachedPlaces(county.id),
    findMoving(actor, county.id),
  ]);
  return moving && { county, towns, moving };
}
