import type { Metadata } from "next";
import { NoCounty } from "@/components/public/home/no-county";
import { InterestPage } from "@/components/public/interest/interest-page";
import { getT } from "@/lib/shared/i18n/request.server";
import { countInterest, listWantable } from "@/lib/public/interest/queries";
import { interestPageSchema } from "@/lib/public/interest/schema";
import { findCounty } from "@/lib/public/wall/county.server";
import { cachedPlaces } from "@/lib/public/wall/public-reads.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("programme"))("wanted.title") };
}

export default async function Wanted({ searchParams }: PageProps<"/activities/wanted">) {
  const county = await findCounty();
  if (!county) return <NoCounty />;
  const { item, place, said } = interestPageSchema.parse(await searchParams);
  const [categories, towns, count] = await Promise.all([
    listWantable(county.id),
    cachedPlaces(county.id),
    said && item && place ? countInterest(item, place) : null,
  ]);
  return (
    <InterestPage
      categories={categories}
      towns={towns}
      chosen={{ item, place }}
      said={count && { isNew: said === "now", count }}
    />
  );
}
