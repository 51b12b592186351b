import { requireStaff } from "@/lib/shared/auth/session.server";
import { fileResponse } from "@/lib/reporting/exports/file-response";
import { findExportFile } from "@/lib/reporting/exports/queries";
import { notFound } from "@/lib/shared/not-found.server";
import { idParam } from "@/lib/shared/forms/search-params";

/** Downloads a finished export. */
export async function GET(_: Request, { params }: RouteContext<"/admin/stats/exports/[exportId]">) {
  const actor = await requireStaff();
  const exportId = idParam.parse((await params).exportId) ?? notFound();
  const { fileName, content } = (await findExportFile(actor, exportId)) ?? notFound();
  return fileResponse(fileName, content);
}
