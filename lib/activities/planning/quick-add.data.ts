import "server-only";
import { EMPTY_TEXT, type OwnText } from "@/lib/activities/planning/text";
import type { QuickAdd } from "@/lib/activities/planning/schema";
import { db } from "@/lib/shared/db/db";
import { startOfDay } from "@/lib/shared/days/china-time";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";

/** How long something takes that nobody said a length of. */
const USUAL_MINUTES = 60;

const MINUTES_PER_DAY = 24 * 60;

/**
 * What a row of the quick form says of an activity. A title that is an item of the county's menu brings along
 * category, platform, description and length.
 */
export async function describeQuickly(centerId: string, typed: QuickAdd): Promise<OwnText> {
  const { title, kind, siteId, spot = "", day, from, to } = typed;
  const item = await db.menuItem.findFirst({
    where: { centerId, name: title, closedAt: null, offer: { not: "WISH" } },
    select: {
      ...{ id: true, categoryId: true, platformId: true, minutes: true, description: true },
    },
  });
  const end = to ?? Math.min(from + (item?.minutes ?? USUAL_MINUTES), MINUTES_PER_DAY);
  return {
    ...EMPTY_TEXT,
    ...{ title, kind, siteId, spot },
    ...(item && {
      menuItemId: item.id,
      categoryId: item.categoryId,
      platformId: item.platformId,
      description: item.description,
    }),
    startsAt: later(startOfDay(day), from * MINUTE_MS),
    endsAt: later(startOfDay(day), end * MINUTE_MS),
  };
}
