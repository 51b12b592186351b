import type { Metadata } from "next";
import { HelpPage } from "@/components/public/home/help-page";
import { NoCounty } from "@/components/public/home/no-county";
import { openView, type ViewParams } from "@/lib/public/file-pages/view.server";
import { chooseCounty } from "@/lib/public/wall/choose-county";
import { countOpenWishes, listCounties } from "@/lib/public/wall/queries";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  await openView(params);
  return { title: (await getT("home"))("help.title") };
}

export default async function Help({ params }: ViewParams) {
  const { countyId } = await openView(params);
  const county = chooseCounty(await listCounties(), countyId);
  if (!county) return <NoCounty />;
  return <HelpPage county={county.name} openWishes={await countOpenWishes(county.id)} />;
}
