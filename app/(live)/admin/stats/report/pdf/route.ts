import { renderPdf } from "@/lib/reporting/report/pdf.server";
import { respondWithReport } from "@/lib/reporting/report/respond.server";

export function GET(request: Request) {
  return respondWithReport(request, "pdf", renderPdf);
}
