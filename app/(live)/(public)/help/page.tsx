import type { Metadata } from "next";
import { HelpPage } from "@/components/public/home/help-page";
import { NoCounty } from "@/components/public/home/no-county";
import { getT } from "@/lib/shared/i18n/request.server";
import { findCounty } from "@/lib/public/wall/county.server";
import { countOpenWishes } from "@/lib/public/wall/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("home"))("help.title") };
}

export default async function Help() {
  const county = await findCounty();
  if (!county) return <NoCounty />;
  return <HelpPage county={county.name} openWishes={await countOpenWishes(county.id)} />;
}
