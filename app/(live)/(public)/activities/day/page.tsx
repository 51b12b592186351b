import type { Metadata } from "next";
import { NoCounty } from "@/components/public/home/no-county";
import { DayPage } from "@/components/public/programme/day-page";
import { getT } from "@/lib/shared/i18n/request.server";
import { findDay } from "@/lib/public/programme/programme.data";
import { daySchema } from "@/lib/public/programme/schema";
import { findCounty } from "@/lib/public/wall/county.server";
import { cachedPlaces } from "@/lib/public/wall/public-reads.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("programme"))("title") };
}

export default async function Day({ searchParams }: PageProps<"/activities/day">) {
  const county = await findCounty();
  if (!county) return <NoCounty />;
  const { day, ...filter } = daySchema.parse(await searchParams);
  const [page, towns] = await Promise.all([
    findDay(county.id, { filter, ...(day && { day }) }),
    cachedPlaces(county.id),
  ]);
  return <DayPage county={county} page={page} towns={towns} />;
}
