import type { ActivityEventName, ActivityStatus } from "@/prisma/generated/enums";

/** Who is told of a step of an activity: those who plan it, who lead its host, who decide on it. */
type Audience = "planner" | "host" | "decider";

/** Whom a step is told, by the key of the notice in the messages; who takes it is not told. */
export const ACTIVITY_TOLD = {
  submit: { decider: "activityToReview" },
  return: { planner: "activityReturned" },
  publish: { planner: "activityPublished", host: "activityPublished" },
  change: { planner: "activityChanged", host: "activityChanged" },
  cancel: { planner: "activityCancelled", host: "activityCancelled" },
  reinstate: { planner: "activityReinstated", host: "activityReinstated" },
  lapse: { planner: "activityNotRecorded" },
} as const satisfies Partial<Record<ActivityEventName, Partial<Record<Audience, string>>>>;

type Cells<Row> = Row extends unknown ? Row[keyof Row] : never;

/** A key of the messages in `notices` about an activity. */
export type ActivityTemplate = Cells<(typeof ACTIVITY_TOLD)[keyof typeof ACTIVITY_TOLD]>;

/** The statuses in which a notice is true. */
const TRUE_IN: Record<ActivityTemplate, readonly ActivityStatus[]> = {
  activityToReview: ["SUBMITTED"],
  activityReturned: ["DRAFT"],
  activityPublished: ["PUBLISHED"],
  activityChanged: ["PUBLISHED"],
  activityCancelled: ["CANCELLED"],
  activityReinstated: ["PUBLISHED"],
  activityNotRecorded: ["NOT_HELD"],
};

export const ACTIVITY_TEMPLATES = Object.keys(TRUE_IN) as [ActivityTemplate, ...ActivityTemplate[]];

/** Whether what the notice says is still so. */
export function isTrueOf(template: ActivityTemplate, status: ActivityStatus): boolean {
  return TRUE_IN[template].includes(status);
}

/** The notices that are settled once an activity has this status. */
export function settledBy(status: ActivityStatus): ActivityTemplate[] {
  return ACTIVITY_TEMPLATES.filter((template) => !isTrueOf(template, status));
}
