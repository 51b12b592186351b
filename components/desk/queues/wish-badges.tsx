import { Badge } from "@/components/desk/queues/badge";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { WishUrgency } from "@/prisma/generated/enums";

type Props = {
  wish: { urgency: WishUrgency; round: number; isObjected: boolean };
  t: Translator<"desk">;
};

/** What sets a wish apart from the others: urgent, to be done again, objected to. */
export function WishBadges({ wish: { urgency, round, isObjected }, t }: Props) {
  const isUrgent = urgency === "URGENT";
  if (!isUrgent && round === 1 && !isObjected) return null;
  return (
    <span className="flex flex-wrap gap-x-3">
      {isUrgent && <Badge kind="urgent">{t("badge.urgent")}</Badge>}
      {round > 1 && <Badge kind="redo">{t("badge.redo", { round })}</Badge>}
      {isObjected && <Badge kind="objected">{t("badge.objected")}</Badge>}
    </span>
  );
}
