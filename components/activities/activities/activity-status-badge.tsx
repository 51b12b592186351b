import { getT } from "@/lib/shared/i18n/request.server";
import type { ActivityStatus } from "@/prisma/generated/enums";

const TONE: Partial<Record<ActivityStatus, string>> = {
  PUBLISHED: "text-bamboo",
  HELD: "text-bamboo",
  CANCELLED: "text-cinnabar",
  NOT_HELD: "text-cinnabar",
};

/** How far an activity is, as a word. */
export async function ActivityStatusBadge({ status }: { status: ActivityStatus }) {
  const t = await getT("activities");
  return <strong className={TONE[status] ?? ""}>{t(`status.${status}`)}</strong>;
}
