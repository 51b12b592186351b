import type { Metadata } from "next";
import { PoolView } from "@/components/volunteering/pool-view";
import { requireVolunteer } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { listPool } from "@/lib/volunteering/queries";
import { poolFilterSchema } from "@/lib/volunteering/schema";
import { keptPlaces } from "@/lib/wall/public-reads";
import { listCategories } from "@/lib/menu/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("volunteering");
  return { title: t("pool.title") };
}

export default async function PoolPage({ searchParams }: PageProps<"/volunteer/pool">) {
  const actor = await requireVolunteer();
  const filter = poolFilterSchema.parse(await searchParams);
  const [pool, towns, categories] = await Promise.all([
    listPool(actor, filter),
    keptPlaces(actor.centerId),
    listCategories(actor.centerId),
  ]);
  return <PoolView filter={filter} pool={pool} towns={towns} categories={categories} />;
}
