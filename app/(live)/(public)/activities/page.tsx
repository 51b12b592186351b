import type { Metadata } from "next";
import { NoCounty } from "@/components/public/home/no-county";
import { WeekPage } from "@/components/public/programme/week-page";
import { getT, isElderVersion } from "@/lib/shared/i18n/request.server";
import { findWeek } from "@/lib/public/programme/programme.data";
import { daySchema } from "@/lib/public/programme/schema";
import { findCounty } from "@/lib/public/wall/county.server";
import { cachedPlaces } from "@/lib/public/wall/public-reads.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("programme"))("thisWeek") };
}

export default async function Week({ searchParams }: PageProps<"/activities">) {
  const county = await findCounty();
  if (!county) return <NoCounty />;
  const { day, ...filter } = daySchema.parse(await searchParams);
  const [page, towns] = await Promise.all([
    findWeek(county.id, { filter, ...(day && { day }) }),
    cachedPlaces(county.id),
  ]);
  return <WeekPage county={county} page={page} towns={towns} isElder={await isElderVersion()} />;
}
