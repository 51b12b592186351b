import "server-only";
import { findFacts } from "@/lib/activities/activities/find-facts.data";
import { readHistory } from "@/lib/activities/activities/history.data";
import { availableSteps } from "@/lib/activities/activities/policy";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";

export type ActivityDetail = NonNullable<Awaited<ReturnType<typeof findActivity>>>;

/**
 * Returns an activity with its names and its events, and the steps the actor may take now; null if the actor
 * does not work with it.
 */
export async function findActivity(actor: Actor, id: string, now = new Date()) {
  const [facts] = await findFacts(db, actor, { id });
  if (!facts) return null;
  const { events, ...rest } = await db.activity.findUniqueOrThrow({
    where: { id },
    select: {
      cancelReason: true,
      adults: true,
      children: true,
      site: { select: { name: true } },
      hostTeam: { select: { name: true } },
      category: { select: { name: true, nameEn: true } },
      platform: { select: { name: true, nameEn: true } },
      speakers: { select: { speaker: { select: { id: true, name: true, unit: true } } } },
      plan: {
        select: { month: true, site: { select: { name: true } }, team: { select: { name: true } } },
      },
      events: { omit: { activityId: true }, orderBy: { seq: "asc" } },
    },
  });
  const history = await readHistory(events);
  return { ...facts, ...rest, history, steps: availableSteps(actor, facts, now) };
}
