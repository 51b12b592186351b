import { requireStaff } from "@/lib/auth/session";
import { fileResponse } from "@/lib/exports/file-response";
import { findExportFile } from "@/lib/exports/queries";
import { notFound } from "@/lib/not-found";
import { idParam } from "@/lib/search-params";

/** A file that was asked for and is ready. */
export async function GET(_: Request, { params }: RouteContext<"/admin/stats/exports/[exportId]">) {
  const actor = await requireStaff();
  const exportId = idParam.parse((await params).exportId) ?? notFound();
  const { fileName, content } = (await findExportFile(actor, exportId)) ?? notFound();
  return fileResponse(fileName, content);
}
