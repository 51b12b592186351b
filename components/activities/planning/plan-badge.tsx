import { getT } from "@/lib/shared/i18n/request.server";
import type { PlanStatus } from "@/prisma/generated/enums";

const TONE: Partial<Record<PlanStatus, string>> = {
  RETURNED: "text-cinnabar",
  APPROVED: "text-bamboo",
  PUBLISHED: "text-bamboo",
};

/** How far a plan is, as a word; null: nobody has begun it. */
export async function PlanBadge({ status }: { status: PlanStatus | null }) {
  const t = await getT("planning");
  return (
    <strong className={(status && TONE[status]) ?? ""}>
      {t(status ? `status.${status}` : "status.NONE")}
    </strong>
  );
}
