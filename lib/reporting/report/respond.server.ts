import "server-only";
import { fileResponse } from "@/lib/reporting/exports/file-response";
import { findReport } from "@/lib/reporting/report/queries";
import type { Report } from "@/lib/reporting/report/report";
import { reportViewSchema } from "@/lib/reporting/report/schema";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { queryOf } from "@/lib/shared/forms/search-params";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getLocale } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

/** Sends the report that an address asks for as a file with this ending. */
export async function respondWithReport(
  request: Request,
  ending: "pdf" | "docx",
  render: (report: Report, locale: Locale) => Promise<Buffer>,
): Promise<Response> {
  const actor = await requireStaff();
  const view = reportViewSchema.parse(queryOf(request));
  const locale = await getLocale();
  const page = await findReport(actor, view, locale, new Date());
  if (!page) notFound();
  const file = await render(page.report, locale);
  return fileResponse(`${page.report.title}.${ending}`, new Uint8Array(file));
}
