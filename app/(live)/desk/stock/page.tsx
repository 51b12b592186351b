import type { Metadata } from "next";
import { AddItem } from "@/components/orders/stock/add-item";
import { StockFilter } from "@/components/orders/stock/stock-filter";
import { StockTable } from "@/components/orders/stock/stock-table";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { listPlaces } from "@/lib/desk/queues/queries";
import { getT } from "@/lib/shared/i18n/request.server";
import { listStock } from "@/lib/orders/stock/queries";
import { stockViewSchema } from "@/lib/orders/stock/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("stock");
  return { title: t("title") };
}

/** The stock of the places of the subtree. */
export default async function StockPage({ searchParams }: PageProps<"/desk/stock">) {
  const actor = await requireHandler();
  const view = stockViewSchema.parse(await searchParams);
  const t = await getT("stock");
  const [places, list] = await Promise.all([listPlaces(actor, view.place), listStock(actor, view)]);
  return (
    <div className="space-y-6">
      <header>
        <h1>{t("title")}</h1>
        <p className="text-faded">{t("lead")}</p>
      </header>
      <StockFilter view={view} places={places} />
      <StockTable list={list} view={view} />
      <AddItem
        places={places}
        placeId={view.place ?? actor.siteId}
        isOpen={list.rows.length === 0 && !view.q}
      />
    </div>
  );
}
