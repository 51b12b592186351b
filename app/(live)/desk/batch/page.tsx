import type { Metadata } from "next";
import { BatchPage } from "@/components/desk/batch/batch-page";
import { findBatch } from "@/lib/desk/batch/queries";
import { batchViewSchema } from "@/lib/desk/batch/schema";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { listPlaces } from "@/lib/desk/queues/queries";
import { isDispatching } from "@/lib/desk/queues/queues";
import { getT } from "@/lib/shared/i18n/request.server";
import { listCategories } from "@/lib/network/menu/queries";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("dispatch");
  return { title: t("batch.title") };
}

/** 批量派单, for staff who may dispatch. */
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
