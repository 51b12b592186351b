import type { Metadata } from "next";
import { NoCounty } from "@/components/public/home/no-county";
import { WeekPage } from "@/components/public/programme/week-page";
import { openView, type ViewParams } from "@/lib/public/file-pages/view.server";
import { findWeek } from "@/lib/public/programme/programme.data";
import { chooseCounty } from "@/lib/public/wall/choose-county";
import { listCounties, listPlaces } from "@/lib/public/wall/queries";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  await openView(params);
  return { title: (await getT("programme"))("thisWeek") };
}

export default async function Week({ params }: ViewParams) {
  const { countyId, isElder } = await openView(params);
  const county = chooseCounty(await listCounties(), countyId);
  if (!county) return <NoCounty />;
  const [page, towns] = await Promise.all([findWeek(county.id, {}), listPlaces(county.id)]);
  return <WeekPage county={county} page={page} towns={towns} isElder={isElder} />;
}
