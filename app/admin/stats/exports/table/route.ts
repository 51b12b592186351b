import { requireStaff } from "@/lib/auth/session";
import { fileResponse } from "@/lib/exports/file-response";
import { periodOf, tableViewSchema } from "@/lib/exports/schema";
import { tableFile } from "@/lib/exports/table-file";
import { getLocale } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { findDashboard } from "@/lib/stats/queries";

/** A table of the dashboard, or all of them, as a file. */
export async function GET(request: Request) {
  const actor = await requireStaff();
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const { place, table, format, ...months } = tableViewSchema.parse(given);
  const now = new Date();
  const view = { placeId: place ?? actor.siteId, period: periodOf(months, now) };
  const dashboard = await findDashboard(actor, { ...view, figure: "asked" }, now);
  const file = await tableFile(dashboard ?? notFound(), table, format, await getLocale());
  return fileResponse(file.name, file.content);
}
