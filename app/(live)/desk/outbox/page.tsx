import type { Metadata } from "next";
import { OutboxView } from "@/components/notices/deliveries/outbox-view";
import { countOutbox, listOutbox } from "@/lib/notices/deliveries/queries";
import { maySeeOutbox } from "@/lib/notices/deliveries/policy";
import { outboxFilterSchema } from "@/lib/notices/deliveries/schema";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("outbox");
  return { title: t("title") };
}

/** The messages of a county that were sent, and those that were not. */
export default async function OutboxPage({ searchParams }: PageProps<"/desk/outbox">) {
  const actor = await requireHandler();
  if (!maySeeOutbox(actor)) notFound();
  const filter = outboxFilterSchema.parse(await searchParams);
  const [outbox, counts] = await Promise.all([listOutbox(actor, filter), countOutbox(actor)]);
  return <OutboxView outbox={outbox} counts={counts} filter={filter} />;
}
