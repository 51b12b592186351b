import type { Metadata } from "next";
import { BatchPage } from "@/components/batch/batch-page";
import { findBatch } from "@/lib/batch/queries";
import { batchViewSchema } from "@/lib/batch/schema";
import { requireHandler } from "@/lib/desk/handler";
import { listPlaces } from "@/lib/desk/queries";
import { isDispatching } from "@/lib/desk/queues";
import { getT } from "@/lib/i18n/request";
import { listCategories } from "@/lib/menu/queries";
import { notFound } from "@/lib/not-found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("dispatch");
  return { title: t("batch.title") };
}

/** Many wishes at once, for who dispatches. */
export default async function DeskBatchPage({ searchParams }: PageProps<"/desk/batch">) {
  const actor = await requireHandler();
  if (!isDispatching(actor.level)) notFound();
  const view = batchViewSchema.parse(await searchParams);
  const now = new Date();
  const places = await listPlaces(actor, view.place);
  const [offer, categories] = await Promise.all([
    findBatch(actor, view, places, now),
    listCategories(actor.centerId),
  ]);
  return <BatchPage offer={offer} view={view} places={places} categories={categories} now={now} />;
}
