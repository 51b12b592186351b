import "server-only";
import type { ActivityFacts } from "@/lib/activities/activities/facts";
import { TRANSITIONS } from "@/lib/activities/activities/lifecycle";
import { refusal } from "@/lib/activities/activities/policy";
import { settledBy, type ActivityTemplate } from "@/lib/activities/activities/told";
import type { Machine } from "@/lib/shared/steps/machine";
import { Prisma, type Activity } from "@/prisma/generated/client";
import type { ActivityEventName } from "@/prisma/generated/enums";

/** The types of the machine of activities. */
export type ActivityStepTypes = {
  name: ActivityEventName;
  state: ActivityFacts;
  rules: null;
  changes: Partial<Omit<Activity, "id" | "status" | "version">>;
  event: object;
  template: ActivityTemplate;
};

/** The machine of activities. lib/shared/steps takes and writes its steps. */
export const ACTIVITY_MACHINE: Machine<ActivityStepTypes> = {
  tables: {
    rows: "activities",
    events: "activity_events",
    key: "activityId",
    columns: Object.values(Prisma.ActivityScalarFieldEnum),
  },
  transitions: TRANSITIONS,
  refusal,
  tooLate: () => "ACTIVITY_MOVED_ON",
  consequences: ({ before, event: { name, at } }) => ({
    changes: {
      changedAt: at,
      ...(name === "publish" && { publishedAt: at, isLateEntry: at > before.startsAt }),
      ...(name === "reinstate" && { cancelReason: null }),
    },
    event: {},
  }),
  recipients: (_event, _state, others) => others,
  settled: ({ after: { status } }) => settledBy(status),
};
