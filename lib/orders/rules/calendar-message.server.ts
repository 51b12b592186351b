import "server-only";
import { refresh } from "next/cache";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";
import type { RecountResult } from "@/lib/orders/rules/recount.server";

/** Refreshes the page after a change of the calendar and reports how many wishes have new dates. */
export async function reportCalendarSaved({
  wishes,
  promises,
}: RecountResult): Promise<Partial<FormState>> {
  refresh();
  const t = await getT("rules");
  return { message: t("calendar.saved", { wishes, promises }) };
}
