import { formatDeadline } from "@/lib/shared/i18n/deadline";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { InvitationView } from "@/lib/orders/volunteering/queries";

/** Until when an answer is awaited before others are asked. */
export async function AnswerBy({ invitation: { answerBy } }: { invitation: InvitationView }) {
  if (!answerBy) return null;
  const t = await getT("volunteering");
  const by = formatDeadline(answerBy, await getT("common"), await getLocale());
  return (
    <p>
      <time dateTime={answerBy.at.toISOString()}>{t("invitation.answerBy", { by })}</time>
    </p>
  );
}
