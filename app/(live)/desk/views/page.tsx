import type { Metadata } from "next";
import { ViewsPage } from "@/components/desk/saved-views/views-page";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { listViews } from "@/lib/desk/saved-views/queries";
import { toSavedQuery } from "@/lib/desk/saved-views/query";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("views");
  return { title: t("title") };
}

/** The lists of the desk that the reader has saved; the query is that of the list to save. */
export default async function Page({ searchParams }: PageProps<"/desk/views">) {
  const actor = await requireHandler();
  const view = deskViewSchema.parse(await searchParams);
  const query = toSavedQuery(deskAddress(view).split("?")[1] ?? "");
  return <ViewsPage views={await listViews(actor)} query={query} />;
}
