import "server-only";
import { sitesOf } from "@/lib/network/sites/scope";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { ActivityText } from "@/lib/activities/activities/text";

/**
 * Checks what an activity names: the place is open and of the planner (staff: their own and below; a
 * team: its county), and the rest is offered in the county. Throws NOT_FOUND, PLACE_CLOSED.
 */
export async function checkDescription(
  tx: Transaction,
  actor: Actor,
  centerId: string,
  text: Partial<ActivityText>,
): Promise<void> {
  const { siteId, hostTeamId, menuItemId, categoryId, platformId } = text;
  const reach = actor.role === "STAFF" ? sitesOf(actor) : {};
  const open = { centerId, closedAt: null };
  const named = { categoryId, menuItemId, platformId, hostTeamId };
  const [site, categories, items, platforms, teams] = await Promise.all([
    siteId ? tx.site.findFirst({ where: { id: siteId, centerId, ...reach } }) : undefined,
    tx.serviceCategory.count({ where: { ...open, id: { in: given(named.categoryId) } } }),
    tx.menuItem.count({ where: { ...open, id: { in: given(named.menuItemId) } } }),
    tx.platform.count({ where: { ...open, id: { in: given(named.platformId) } } }),
    tx.team.count({ where: { ...open, id: { in: given(named.hostTeamId) } } }),
  ]);
  const wanted = Object.values(named).flatMap(given).length;
  if (site === null || categories + items + platforms + teams < wanted)
    throw new AppError("NOT_FOUND");
  if (site?.closedAt) throw new AppError("PLACE_CLOSED", {}, "siteId");
}

function given(id: string | null | undefined): string[] {
  return id ? [id] : [];
}

/** Writes who speaks. Throws NOT_FOUND for a speaker of another county or one that has retired. */
export async function writeSpeakers(
  tx: Transaction,
  { id: activityId, centerId }: { id: string; centerId: string },
  speakerIds: string[],
): Promise<void> {
  const known = await tx.speaker.count({
    where: { id: { in: speakerIds }, centerId, closedAt: null },
  });
  if (known < speakerIds.length) throw new AppError("NOT_FOUND");
  await tx.activitySpeaker.deleteMany({ where: { activityId, speakerId: { notIn: speakerIds } } });
  await tx.activitySpeaker.createMany({
    data: speakerIds.map((speakerId) => ({ activityId, speakerId })),
    skipDuplicates: true,
  });
}
