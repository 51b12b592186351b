import { getT } from "@/lib/shared/i18n/request.server";
import type { InvitationView } from "@/lib/orders/volunteering/queries";

/** Why this volunteer is asked: the recorded reasons, else that a dispatcher chose them. */
export async function WhyYou({ invitation }: { invitation: InvitationView }) {
  const t = await getT("volunteering");
  const reasons = invitation.reasons.map((reason) => t(`why.${reason}`));
  return (
    <p className="border-l-4 border-honey pl-3">
      {t("why.label")}
      {reasons.length > 0 ? reasons.join(t("why.and")) : t("why.CHOSEN")}
      {t("why.end")}
    </p>
  );
}
