import "server-only";
import { refresh } from "next/cache";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

/** For forms that stay on their page: refreshes the page and returns the message "saved". */
export async function showSaved(): Promise<Partial<FormState>> {
  refresh();
  const t = await getT("common");
  return { message: t("form.saved") };
}
