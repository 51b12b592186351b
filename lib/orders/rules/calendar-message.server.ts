import "server-only";
import { refresh } from "next/cache";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Moved } from "@/lib/orders/rules/recount.server";

/** After a change of the calendar: shows it as it is now, and says whose dates moved with it. */
export async function savedCalendar({ wishes, promises }: Moved): Promise<Partial<FormState>> {
  refresh();
  const t = await getT("rules");
  return { message: t("calendar.saved", { wishes, promises }) };
}
