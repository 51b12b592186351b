import { fileResponse } from "@/lib/reporting/exports/file-response";
import { findReport } from "@/lib/reporting/report/queries";
import { reportViewSchema } from "@/lib/reporting/report/schema";
import { renderWord } from "@/lib/reporting/report/word.server";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getLocale } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function GET(request: Request) {
  const actor = await requireStaff();
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const locale = await getLocale();
  const page = await findReport(actor, reportViewSchema.parse(params), locale, new Date());
  if (!page) notFound();
  const file = await renderWord(page.report, locale);
  return fileResponse(`${page.report.title}.docx`, new Uint8Array(file));
}
