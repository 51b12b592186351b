import "server-only";
import { refresh } from "next/cache";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

/** Refreshes the list, which then has the export, and returns the message that it is being made. */
export async function showExportStarted(): Promise<Partial<FormState>> {
  refresh();
  const t = await getT("exports");
  return { message: t("underWay") };
}
