import type { Metadata } from "next";
import { HelpPage } from "@/components/home/help-page";
import { NoCounty } from "@/components/home/no-county";
import { getT } from "@/lib/i18n/request";
import { findCounty } from "@/lib/wall/county";
import { keptOpenWishes } from "@/lib/wall/public-reads";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("home"))("help.title") };
}

export default async function Help() {
  const county = await findCounty();
  if (!county) return <NoCounty />;
  return <HelpPage county={county.name} openWishes={await keptOpenWishes(county.id)} />;
}
