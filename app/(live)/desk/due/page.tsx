import type { Metadata } from "next";
import { DueListPage } from "@/components/desk/queues/due-list";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { listPlaces } from "@/lib/desk/queues/queries";
import { listDue } from "@/lib/desk/queues/due-queries.data";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("desk");
  return { title: t("dueList.title") };
}

/** The day's due list of a place and all below it. */
export default async function DuePage() {
  const actor = await requireHandler();
  const now = new Date();
  const list = await listDue(actor, await listPlaces(actor), now);
  return <DueListPage actor={actor} list={list} now={now} />;
}
