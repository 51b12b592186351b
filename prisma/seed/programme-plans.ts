import { randomUUIDv7 } from "node:crypto";
import { DAY_MS } from "@/lib/shared/days/durations";
import type { Prisma } from "@/prisma/generated/client";
import type { PlanEventName, PlanStatus } from "@/prisma/generated/enums";
import type { MonthOfPlan } from "@/prisma/seed/programme-rows";

export type MadePlan = {
  row: Prisma.PlanCreateManyInput & { id: string };
  events: Prisma.PlanEventCreateManyInput[];
};

type Given = MonthOfPlan & { siteId: string; approverId: string };

/** The plan of a place that has become part of a programme. */
export function makePlan(given: Given): MadePlan {
  const { centerId, siteId, year, month, publishedAt } = given;
  const id = randomUUIDv7();
  const daysBefore = (days: number) => new Date(publishedAt.getTime() - days * DAY_MS);
  const submittedAt = daysBefore(given.random.between(4, 7));
  const step = (seq: number, name: PlanEventName, to: PlanStatus, at: Date) => ({
    ...{ planId: id, seq, name, toStatus: to, at, actorRole: "STAFF" as const },
    actorId: seq > 2 ? given.approverId : given.staffIdOf(siteId),
  });
  return {
    row: {
      ...{ id, centerId, siteId, month: new Date(Date.UTC(year, month - 1, 1)) },
      ...{ status: "PUBLISHED", version: 4, submittedAt, createdAt: daysBefore(12) },
    },
    events: [
      step(1, "begin", "DRAFT", daysBefore(12)),
      { ...step(2, "submit", "SUBMITTED", submittedAt), fromStatus: "DRAFT" },
      { ...step(3, "approve", "APPROVED", daysBefore(2)), fromStatus: "SUBMITTED" },
      { ...step(4, "publish", "PUBLISHED", publishedAt), fromStatus: "APPROVED" },
    ],
  };
}
