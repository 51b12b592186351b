import "server-only";
import { refresh } from "next/cache";
import type { FormState } from "@/lib/forms";
import { getT } from "@/lib/i18n/request";
import type { Moved } from "@/lib/rules/recount";

/** After a change of the calendar: shows it as it is now, and says whose dates moved with it. */
export async function savedCalendar({ wishes, promises }: Moved): Promise<Partial<FormState>> {
  refresh();
  const t = await getT("rules");
  return { message: t("calendar.saved", { wishes, promises }) };
}
