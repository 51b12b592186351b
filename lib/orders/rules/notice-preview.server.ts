import "server-only";
import type { FormState } from "@/lib/shared/forms/forms";
import { listDates } from "@/lib/orders/rules/format-days";
import { listMissing } from "@/lib/orders/rules/holiday-notice";
import type { SaveNotice } from "@/lib/orders/rules/schema";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** The state of the form after a notice was read: what it says, line by line, and the text to be saved. */
export async function previewNotice({ notice, text }: SaveNotice): Promise<Partial<FormState>> {
  const t = await getT("rules");
  const locale = await getLocale();
  const { year, items } = notice;
  const missing = listMissing(notice).map((festival) => t(`calendar.festival.${festival}`));
  const lines = items.map(({ name, off, worked }) =>
    t("calendar.notice.item", {
      ...{ name, days: off.length, off: listDates(off, t, locale) },
      workedDays: worked.length,
      worked: listDates(worked, t, locale),
    }),
  );
  const sum =
    missing.length === 0
      ? t("calendar.notice.whole", { year })
      : t("calendar.notice.missing", { year, festivals: missing.join(t("calendar.and")) });
  return {
    message: t("calendar.notice.read", { year }),
    values: { text: [text], seen: [text] },
    data: { preview: [...lines, sum].join("\n") },
  };
}
