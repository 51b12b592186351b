import "server-only";
import { findFacts } from "@/lib/activities/activities/find-facts.data";
import { openFacts as openActivityFacts } from "@/lib/activities/activities/open-activity.data";
import { findPlans } from "@/lib/activities/plans/find-plan.data";
import { openFacts as openPlanFacts } from "@/lib/activities/plans/open-plan.data";
import { digestOf } from "@/lib/activities/programmes/digest.server";
import { mayPublish } from "@/lib/activities/programmes/policy";
import type { PublishMonth } from "@/lib/activities/programmes/schema";
import { findStanding, toEntry } from "@/lib/activities/programmes/standing.data";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";

/**
 * 一月一发布: publishes the approved plans of a month as the county's next numbered programme. Two who publish
 * at once wait for each other: the second finds the month published. Throws MONTH_PUBLISHED,
 * NOTHING_TO_PUBLISH, NOT_FOUND for an example that is not in it.
 */
export async function publishMonth(
  actor: Actor,
  input: PublishMonth,
  now = new Date(),
): Promise<{ number: number }> {
  const staff = ensureAllowed(actor, mayPublish);
  return db.$transaction((tx) => publish(tx, staff, input, now), { timeout: PATIENCE_MS });
}

/** A county's month has some hundred activities, each of which takes its step. */
const PATIENCE_MS = 120_000;

async function publish(
  tx: Transaction,
  actor: StaffActor,
  { month, theme, themeText = "", demonstrationId }: PublishMonth,
  now: Date,
): Promise<{ number: number }> {
  const centerId = actor.siteId;
  await tx.$queryRaw`SELECT id FROM centers WHERE id = ${centerId}::uuid FOR NO KEY UPDATE`;
  const before = await tx.programme.findMany({
    where: { centerId },
    select: { month: true, number: true },
  });
  if (before.some((one) => one.month.getTime() === month.getTime()))
    throw new AppError("MONTH_PUBLISHED");
  const approved = await findPlans(tx, actor, { centerId, month, status: "APPROVED" });
  const inPlans = { planId: { in: approved.map(({ id }) => id) }, status: "SUBMITTED" } as const;
  const standing = await findStanding(tx, inPlans);
  if (standing.length === 0) throw new AppError("NOTHING_TO_PUBLISH");
  const entries = standing.map(toEntry);
  if (demonstrationId && !entries.some(({ activityId }) => activityId === demonstrationId))
    throw new AppError("NOT_FOUND");
  const number = Math.max(0, ...before.map((one) => one.number)) + 1;
  const { id: programmeId } = await tx.programme.create({
    data: {
      ...{ centerId, month, number, theme, themeText, demonstrationId: demonstrationId ?? null },
      ...{ digest: digestOf(entries), publishedAt: now, staffId: actor.id },
    },
  });
  await tx.programmeEntry.createMany({
    data: entries.map((entry, index) => ({ ...entry, programmeId, position: index + 1 })),
  });
  for (const facts of approved) await openPlanFacts(tx, actor, facts, now).advance("publish");
  for (const facts of await findFacts(tx, actor, inPlans))
    await openActivityFacts(tx, actor, facts, now).advanceQuietly("publish");
  return { number };
}
