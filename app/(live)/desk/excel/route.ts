import { requireHandler } from "@/lib/desk/queues/handler.server";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { exportWishes } from "@/lib/reporting/lists/queries";
import { respondWithList } from "@/lib/reporting/lists/respond.server";
import { getLocale } from "@/lib/shared/i18n/request.server";
import { queryOf } from "@/lib/shared/forms/search-params";

/** Downloads a list of the desk. */
export async function GET(request: Request) {
  const actor = await requireHandler();
  const view = deskViewSchema.parse(queryOf(request));
  const locale = await getLocale();
  return respondWithList(exportWishes(actor, view, locale), locale);
}
