import { Badge } from "@/components/desk/badge";
import { getT } from "@/lib/i18n/request";
import type { WishUrgency } from "@/prisma/generated/enums";

type Props = { urgency: WishUrgency; round: number; isObjected: boolean };

/** What sets a wish apart from the others: urgent, to be done again, objected to. */
export async function WishBadges({ urgency, round, isObjected }: Props) {
  const t = await getT("desk");
  return (
    <>
      {urgency === "URGENT" && <Badge kind="urgent">{t("badge.urgent")}</Badge>}
      {round > 1 && <Badge kind="redo">{t("badge.redo", { round })}</Badge>}
      {isObjected && <Badge kind="objected">{t("badge.objected")}</Badge>}
    </>
  );
}
