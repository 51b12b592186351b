import type { Metadata } from "next";
import { NoCounty } from "@/components/public/home/no-county";
import { WishWall } from "@/components/public/wall/wish-wall";
import { getT } from "@/lib/shared/i18n/request.server";
import { findCounty } from "@/lib/public/wall/county.server";
import { cachedMenu, cachedPlaces } from "@/lib/public/wall/public-reads.server";
import { listWall } from "@/lib/public/wall/queries";
import { wallFilterSchema } from "@/lib/public/wall/schema";

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
    cachedPlaces(county.id),
    cachedMenu(county.id),
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
