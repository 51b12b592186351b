import "server-only";
import type { ActivityFacts } from "@/lib/activities/activities/facts";
import { findFacts } from "@/lib/activities/activities/find-facts.data";
import type { SCOPES } from "@/lib/activities/series/schema";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";

/** The series that one activity belongs to, and the occurrences that a change is about. */
export type Members = {
  seriesId: string;
  chosen: ActivityFacts;
  originalOn: Date;
  /** Those that have not begun and can still change, in order of time; the chosen one among them. */
  members: ActivityFacts[];
};

/**
 * Finds what a change of a series is about: all from the chosen occurrence on, or all. Locks the series, so that of
 * two who change it one is first. Throws NOT_FOUND, SERIES_OVER if nothing is left that could change, PLAN_SUBMITTED
 * while one of them waits to be decided on.
 */
export async function findMembers(
  tx: Transaction,
  actor: Actor,
  { activityId, scope }: { activityId: string; scope: (typeof SCOPES)[number] },
  now: Date,
): Promise<Members> {
  const [chosen] = await findFacts(tx, actor, { id: activityId });
  const seriesId = chosen?.seriesId;
  if (!seriesId) throw new AppError("NOT_FOUND");
  await tx.$executeRaw`SELECT FROM activity_series WHERE id = ${seriesId}::uuid FOR UPDATE`;
  const { originalOn } = await tx.activity.findUniqueOrThrow({
    where: { id: activityId },
    select: { originalOn: true },
  });
  if (!originalOn) throw new AppError("NOT_FOUND");
  const found = await findFacts(tx, actor, {
    seriesId,
    startsAt: { gt: now },
    ...(scope === "FOLLOWING" && { originalOn: { gte: originalOn } }),
    status: { in: ["DRAFT", "SUBMITTED", "PUBLISHED"] },
  });
  if (found.some(({ status }) => status === "SUBMITTED")) throw new AppError("PLAN_SUBMITTED");
  if (found.length === 0) throw new AppError("SERIES_OVER");
  return { seriesId, chosen, originalOn, members: found };
}
