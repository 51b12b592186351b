import { volunteerFilterSchema } from "@/lib/network/people/schema";
import { exportVolunteers } from "@/lib/reporting/lists/queries";
import { respondWithList } from "@/lib/reporting/lists/respond.server";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getLocale } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { queryOf } from "@/lib/shared/forms/search-params";

/** Downloads the list of volunteers. */
export async function GET(request: Request) {
  const actor = await requireAdmin();
  if (!isCountyAdmin(actor)) notFound();
  const filter = volunteerFilterSchema.parse(queryOf(request));
  const locale = await getLocale();
  return respondWithList(exportVolunteers(actor, filter, locale), locale);
}
