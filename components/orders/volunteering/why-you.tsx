import { getT } from "@/lib/shared/i18n/request.server";
import type { Letter } from "@/lib/orders/volunteering/queries";

/** Why this volunteer is asked, as far as the records tell. */
export async function WhyYou({ letter }: { letter: Letter }) {
  const t = await getT("volunteering");
  const reasons = letter.reasons.map((reason) => t(`why.${reason}`));
  return (
    <p className="border-l-4 border-honey pl-3">
      {t("why.label")}
      {reasons.length > 0 ? reasons.join(t("why.and")) : t("why.CHOSEN")}
      {t("why.end")}
    </p>
  );
}
