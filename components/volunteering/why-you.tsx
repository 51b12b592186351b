import { getT } from "@/lib/i18n/request";
import type { Letter } from "@/lib/volunteering/queries";

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
