import { requireHandler } from "@/lib/desk/queues/handler.server";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { exportWishes } from "@/lib/reporting/lists/queries";
import { respondWithList } from "@/lib/reporting/lists/respond.server";
import { getLocale } from "@/lib/shared/i18n/request.server";

/** Downloads a list of the desk. */
export async function GET(request: Request) {
  const actor = await requireHandler();
  const view = deskViewSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const locale = await getLocale();
  return respondWithList(exportWishes(actor, view, locale), locale);
}
