import type { Metadata } from "next";
import { NoCounty } from "@/components/public/home/no-county";
import { SubscribePage } from "@/components/public/programme/subscribe-page";
import { cachedCategories } from "@/lib/network/menu/queries";
import { getT } from "@/lib/shared/i18n/request.server";
import { listFeedTeams } from "@/lib/public/programme/feed.data";
import { feedSchema } from "@/lib/public/programme/schema";
import { findCounty } from "@/lib/public/wall/county.server";
import { cachedPlaces } from "@/lib/public/wall/public-reads.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("programme"))("subscribe.title") };
}

export default async function Subscribe({ searchParams }: PageProps<"/activities/subscribe">) {
  const county = await findCounty();
  if (!county) return <NoCounty />;
  const [chosen, towns, categories, teams] = await Promise.all([
    searchParams.then((given) => feedSchema.parse(given)),
    cachedPlaces(county.id),
    cachedCategories(county.id),
    listFeedTeams(county.id),
  ]);
  return (
    <SubscribePage
      county={county}
      towns={towns}
      categories={categories}
      teams={teams}
      chosen={chosen}
    />
  );
}
