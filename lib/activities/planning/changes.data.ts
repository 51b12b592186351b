import "server-only";
import { db } from "@/lib/shared/db/db";
import { changedColumns, type TextColumn } from "@/lib/activities/activities/text";

/** What became of an activity since the plan was submitted the time before. */
export type PlanChange = {
  activityId: string;
  kind: "ADDED" | "DROPPED" | "CHANGED";
  /** Of a changed one: what differs from how it stood then. */
  columns: TextColumn[];
  before: { title: string; startsAt: Date };
};

/**
 * What differs between the last two submissions of a plan, in order of time; empty if it was submitted once. Read
 * from the events, which nobody can change.
 */
export async function findChanges(planId: string): Promise<PlanChange[]> {
  const submissions = await db.planEvent.findMany({
    where: { planId, name: "submit" },
    orderBy: { seq: "desc" },
    select: { at: true },
    take: 2,
  });
  const since = submissions[1]?.at;
  if (!since) return [];
  const activities = await db.activity.findMany({
    where: {
      planId,
      events: { some: { at: { gt: since }, name: { in: ["draft", "edit", "drop"] } } },
    },
    include: { events: { where: { at: { gt: since } }, orderBy: { seq: "asc" } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return activities.flatMap(({ events, ...now }): PlanChange[] => {
    const isNew = events.some(({ name }) => name === "draft");
    const isDropped = now.status === "DROPPED";
    if (isNew && isDropped) return [];
    const was = before(events.map(({ data }) => data));
    const { title, startsAt } = { ...now, ...was };
    const change = { activityId: now.id, before: { title, startsAt }, columns: [] };
    if (isNew) return [{ ...change, kind: "ADDED" }];
    if (isDropped) return [{ ...change, kind: "DROPPED" }];
    const columns = Object.keys(changedColumns({ ...now, ...was }, now)) as TextColumn[];
    return columns.length === 0 ? [] : [{ ...change, kind: "CHANGED", columns }];
  });
}

const MOMENTS = ["startsAt", "endsAt"];

/** How the changed columns stood first: of several edits the earliest says it. */
function before(data: unknown[]): Partial<{ title: string; startsAt: Date; endsAt: Date }> {
  const edits = data.flatMap((one) => {
    const { was } = (one ?? {}) as { was?: Record<string, unknown> };
    return was ? [was] : [];
  });
  const first = Object.assign({}, ...edits.toReversed()) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(first).map(([column, value]) => [
      column,
      MOMENTS.includes(column) && typeof value === "string" ? new Date(value) : value,
    ]),
  );
}
