import type { Metadata } from "next";
import { NoCounty } from "@/components/home/no-county";
import { WishWall } from "@/components/wall/wish-wall";
import { getT } from "@/lib/i18n/request";
import { findCounty } from "@/lib/wall/county";
import { keptMenu, keptPlaces } from "@/lib/wall/public-reads";
import { listWall } from "@/lib/wall/queries";
import { wallFilterSchema } from "@/lib/wall/schema";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("wall"))("title") };
}

export default async function WallPage({ searchParams }: Props) {
  const county = await findCounty();
  if (!county) return <NoCounty />;
  const filter = wallFilterSchema.parse(await searchParams);
  const [page, towns, categories] = await Promise.all([
    listWall(county.id, filter),
    keptPlaces(county.id),
    keptMenu(county.id),
  ]);
  return (
    <WishWall
      county={county.name}
      filter={filter}
      page={page}
      towns={towns}
      categories={categories}
    />
  );
}
