import type { Metadata } from "next";
import { PoolView } from "@/components/orders/volunteering/pool-view";
import { requireVolunteer } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { listPool } from "@/lib/orders/volunteering/pool.data";
import { poolFilterSchema } from "@/lib/orders/volunteering/schema";
import { cachedPlaces } from "@/lib/public/wall/public-reads.server";
import { listCategories } from "@/lib/network/menu/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("volunteering");
  return { title: t("pool.title") };
}

export default async function PoolPage({ searchParams }: PageProps<"/volunteer/pool">) {
  const actor = await requireVolunteer();
  const filter = poolFilterSchema.parse(await searchParams);
  const [pool, towns, categories] = await Promise.all([
    listPool(actor, filter),
    cachedPlaces(actor.centerId),
    listCategories(actor.centerId),
  ]);
  return <PoolView filter={filter} pool={pool} towns={towns} categories={categories} />;
}
