import type { Metadata } from "next";
import { CountyList } from "@/components/public/home/county-list";
import { openView, type ViewParams } from "@/lib/public/file-pages/view.server";
import { chooseCounty } from "@/lib/public/wall/choose-county";
import { listCounties } from "@/lib/public/wall/queries";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  await openView(params);
  return { title: (await getT("home"))("county.title") };
}

export default async function CountiesPage({ params }: ViewParams) {
  const { countyId } = await openView(params);
  const counties = await listCounties();
  return (
    <CountyList counties={counties} chosenId={chooseCounty(counties, countyId)?.id} back="/" />
  );
}
