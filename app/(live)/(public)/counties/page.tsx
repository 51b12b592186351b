import type { Metadata } from "next";
import { CountyList } from "@/components/public/home/county-list";
import { toOwnPath } from "@/lib/shared/forms/own-path";
import { getT } from "@/lib/shared/i18n/request.server";
import { findCounty } from "@/lib/public/wall/county.server";
import { cachedCounties } from "@/lib/public/wall/public-reads.server";

type Props = { searchParams: Promise<{ back?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("home"))("county.title") };
}

export default async function CountiesPage({ searchParams }: Props) {
  const { back } = await searchParams;
  return (
    <CountyList
      counties={await cachedCounties("all")}
      chosenId={(await findCounty())?.id}
      back={toOwnPath(back)}
    />
  );
}
