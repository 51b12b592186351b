import "server-only";
import { refresh } from "next/cache";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

/** Shows what is asked for in the list, and says that it is being made. */
export async function underWay(): Promise<Partial<FormState>> {
  refresh();
  const t = await getT("exports");
  return { message: t("underWay") };
}
