import "server-only";
import { refresh } from "next/cache";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

/** For forms that stay on their page: shows it as it is now, and says that all is kept. */
export async function saved(): Promise<Partial<FormState>> {
  refresh();
  const t = await getT("common");
  return { message: t("form.saved") };
}
