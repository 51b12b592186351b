import type { Metadata } from "next";
import { CapacityPage } from "@/components/desk/capacity/capacity-page";
import { groupByTown } from "@/lib/desk/capacity/capacity";
import { listCapacity } from "@/lib/desk/capacity/queries";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("desk");
  return { title: t("capacity.title") };
}

/** The capacity of a place and all below it: open wishes beside free volunteers. */
export default async function Page() {
  const actor = await requireHandler();
  return <CapacityPage towns={groupByTown(await listCapacity(actor))} />;
}
