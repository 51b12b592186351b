import { requireStaff } from "@/lib/shared/auth/session.server";
import { fileResponse } from "@/lib/reporting/exports/file-response";
import { tableViewSchema } from "@/lib/reporting/exports/schema";
import { tableFile } from "@/lib/reporting/exports/table-file";
import { getLocale } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { toDashboardView } from "@/lib/reporting/stats/schema";
import { queryOf } from "@/lib/shared/forms/search-params";

/** Downloads one table of the dashboard, or all of them. */
export async function GET(request: Request) {
  const actor = await requireStaff();
  const given = queryOf(request);
  const { table, format, ...view } = tableViewSchema.parse(given);
  const now = new Date();
  const dashboard = (await findDashboard(actor, toDashboardView(view, now), now)) ?? notFound();
  const { name, content } = await tableFile(dashboard, table, format, await getLocale());
  return fileResponse(name, content);
}
