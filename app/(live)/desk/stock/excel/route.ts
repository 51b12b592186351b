import { requireHandler } from "@/lib/desk/queues/handler.server";
import { stockViewSchema } from "@/lib/orders/stock/schema";
import { exportStock } from "@/lib/reporting/lists/queries";
import { respondWithList } from "@/lib/reporting/lists/respond.server";
import { getLocale } from "@/lib/shared/i18n/request.server";
import { queryOf } from "@/lib/shared/forms/search-params";

/** Downloads the stock. */
export async function GET(request: Request) {
  const actor = await requireHandler();
  const view = stockViewSchema.parse(queryOf(request));
  const locale = await getLocale();
  return respondWithList(exportStock(actor, view, locale), locale);
}
