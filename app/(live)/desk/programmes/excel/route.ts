import { requireHandler } from "@/lib/desk/queues/handler.server";
import { fileResponse } from "@/lib/reporting/exports/file-response";
import { makeWorkbook } from "@/lib/reporting/programme-files/queries";
import { programmeFileSchema } from "@/lib/reporting/programme-files/schema";
import { queryOf } from "@/lib/shared/forms/search-params";
import { getLocale } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

/** Downloads the programme of a month with its corrections. */
export async function GET(request: Request) {
  const actor = await requireHandler();
  const { month } = programmeFileSchema.parse(queryOf(request));
  const file = month && (await makeWorkbook(actor, month, await getLocale()));
  if (!file) notFound();
  return fileResponse(file.name, file.content);
}
