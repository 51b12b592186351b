import { fileResponse } from "@/lib/reporting/exports/file-response";
import { renderPoster } from "@/lib/reporting/report/poster.server";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { statsViewSchema, toDashboardView } from "@/lib/reporting/stats/schema";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getLocale } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { queryOf } from "@/lib/shared/forms/search-params";

export async function GET(request: Request) {
  const actor = await requireStaff();
  const params = queryOf(request);
  const now = new Date();
  const view = toDashboardView(statsViewSchema.parse(params), now);
  const dashboard = (await findDashboard(actor, view, now)) ?? notFound();
  const { name, content } = await renderPoster(dashboard, await getLocale());
  return fileResponse(name, content);
}
