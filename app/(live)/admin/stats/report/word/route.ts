import { renderWord } from "@/lib/reporting/report/word.server";
import { respondWithReport } from "@/lib/reporting/report/respond.server";

export function GET(request: Request) {
  return respondWithReport(request, "docx", renderWord);
}
