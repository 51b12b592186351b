import { requireStaff } from "@/lib/auth/session";
import { fileResponse } from "@/lib/exports/file-response";
import { tableViewSchema } from "@/lib/exports/schema";
import { tableFile } from "@/lib/exports/table-file";
import { getLocale } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { findDashboard } from "@/lib/stats/queries";
import { dashboardViewOf } from "@/lib/stats/schema";

/** A table of the dashboard, or all of them, as a file. */
export async function GET(request: Request) {
  const actor = await requireStaff();
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const { table, format, ...view } = tableViewSchema.parse(given);
  const now = new Date();
  const dashboard = (await findDashboard(actor, dashboardViewOf(view, now), now)) ?? notFound();
  const { name, content } = await tableFile(dashboard, table, format, await getLocale());
  return fileResponse(name, content);
}
