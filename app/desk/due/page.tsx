import type { Metadata } from "next";
import { DueListPage } from "@/components/due/due-list";
import { requireHandler } from "@/lib/desk/handler";
import { listPlaces } from "@/lib/desk/queries";
import { listDue } from "@/lib/due/queries";
import { getT } from "@/lib/i18n/request";

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
