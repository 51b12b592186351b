import type { Metadata } from "next";
import { NoCounty } from "@/components/public/home/no-county";
import { MonthPage } from "@/components/public/programme/month-page";
import { getT } from "@/lib/shared/i18n/request.server";
import { findMonth } from "@/lib/public/programme/programme.data";
import { monthSchema } from "@/lib/public/programme/schema";
import { findCounty } from "@/lib/public/wall/county.server";
import { cachedPlaces } from "@/lib/public/wall/public-reads.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("programme"))("title") };
}

export default async function Month({ searchParams }: PageProps<"/activities/month">) {
  const county = await findCounty();
  if (!county) return <NoCounty />;
  const { month, ...filter } = monthSchema.parse(await searchParams);
  const [page, towns] = await Promise.all([
    findMonth(county.id, { filter, ...(month && { month }) }),
    cachedPlaces(county.id),
  ]);
  return <MonthPage county={county} page={page} towns={towns} />;
}
