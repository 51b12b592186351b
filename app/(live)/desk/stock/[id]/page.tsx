import { PlaceName } from "@/components/network/sites/place-name";
import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import * as z from "zod";
import { AdjustItem } from "@/components/orders/stock/adjust-item";
import { CloseItem } from "@/components/orders/stock/close-item";
import { Movements } from "@/components/orders/stock/movements";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { findStockItem } from "@/lib/orders/stock/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("stock");
  return { title: t("item") };
}

/** One stock item: its quantity, its movements, and the form that changes it. */
export default async function StockItemPage({ params }: PageProps<"/desk/stock/[id]">) {
  const actor = await requireHandler();
  const id = z.uuid().safeParse((await params).id).data ?? notFound();
  const item = (await findStockItem(actor, id)) ?? notFound();
  const { name, unit, quantity, site, closedAt, movements } = item;
  const t = await getT("stock");
  return (
    <div className="max-w-prose space-y-8">
      <header>
        <a href="/desk/stock" className="target">
          {t("back")}
        </a>
        <h1>{name}</h1>
        <p className="text-faded">
          <PlaceName name={site.name} /> ·{" "}
          <strong className="text-ink">{t("amount", { quantity, unit })}</strong>
          {closedAt && ` · ${t("closed")}`}
        </p>
      </header>
      {!closedAt && <AdjustItem key={quantity} id={id} unit={unit} />}
      <Movements movements={movements} />
      {!closedAt && <CloseItem id={id} />}
    </div>
  );
}
