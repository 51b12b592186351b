import type { Metadata } from "next";
import { CombPage } from "@/components/comb/comb-page";
import { combOf } from "@/lib/comb/comb";
import { listLoads } from "@/lib/comb/queries";
import { requireHandler } from "@/lib/desk/handler";
import { getT } from "@/lib/i18n/request";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("desk");
  return { title: t("comb.title") };
}

/** The honeycomb of a place and all below it: open wishes and free hands. */
export default async function Page() {
  const actor = await requireHandler();
  return <CombPage towns={combOf(await listLoads(actor))} />;
}
