import type { Metadata } from "next";
import { CountyList } from "@/components/home/county-list";
import { getT } from "@/lib/i18n/request";
import { findCounty } from "@/lib/wall/county";
import { keptCounties } from "@/lib/wall/public-reads";

type Props = { searchParams: Promise<{ back?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("home"))("county.title") };
}

export default async function CountiesPage({ searchParams }: Props) {
  const { back } = await searchParams;
  return (
    <CountyList
      counties={await keptCounties("all")}
      chosenId={(await findCounty())?.id}
      back={typeof back === "string" ? back : "/"}
    />
  );
}
