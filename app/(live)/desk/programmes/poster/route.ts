import { requireHandler } from "@/lib/desk/queues/handler.server";
import { fileResponse } from "@/lib/reporting/exports/file-response";
import { makePosters } from "@/lib/reporting/programme-files/queries";
import { programmeFileSchema } from "@/lib/reporting/programme-files/schema";
import { queryOf } from "@/lib/shared/forms/search-params";
import { getLocale } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

/** Downloads what hangs at one place, or at all places, a page each. */
export async function GET(request: Request) {
  const actor = await requireHandler();
  const { month, site, size } = programmeFileSchema.parse(queryOf(request));
  const file = month && (await makePosters(actor, { month, site, size }, await getLocale()));
  if (!file) notFound();
  return fileResponse(file.name, file.content);
}
