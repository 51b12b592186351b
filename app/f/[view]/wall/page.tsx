import type { Metadata } from "next";
import { NoCounty } from "@/components/public/home/no-county";
import { WishWall } from "@/components/public/wall/wish-wall";
import { listMenu } from "@/lib/network/menu/queries";
import { openView, type ViewParams } from "@/lib/public/file-pages/view.server";
import { chooseCounty } from "@/lib/public/wall/choose-county";
import { listCounties, listPlaces, listWall } from "@/lib/public/wall/queries";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  await openView(params);
  return { title: (await getT("wall"))("title") };
}

export default async function WallPage({ params }: ViewParams) {
  const { countyId } = await openView(params);
  const county = chooseCounty(await listCounties(), countyId);
  if (!county) return <NoCounty />;
  const [page, towns, categories] = await Promise.all([
    listWall(county.id, {}),
    listPlaces(county.id),
    listMenu(county.id),
  ]);
  return (
    <WishWall county={county.name} filter={{}} page={page} towns={towns} categories={categories} />
  );
}
