import "server-only";
import { fileResponse } from "@/lib/reporting/exports/file-response";
import { AppError } from "@/lib/shared/errors";
import { refusalPage } from "@/lib/shared/http/refusal-page";
import type { Locale } from "@/lib/shared/i18n/locales";

type File = { name: string; content: Uint8Array<ArrayBuffer> };

/** Sends the file, or a page that says why there is none: too many were taken out in a short time. */
export async function respondWithList(making: Promise<File>, locale: Locale): Promise<Response> {
  try {
    const { name, content } = await making;
    return fileResponse(name, content);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "TOO_MANY_EXPORTS") throw error;
    return new Response(refusalPage(429, locale === "en"), {
      status: 429,
      headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-store" },
    });
  }
}
