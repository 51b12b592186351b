import type { ActivityText } from "@/lib/activities/activities/text";
import type { ActivityStatus, PlanStatus } from "@/prisma/generated/enums";

/** What the rules read of an activity. Before the first step `version` is 0. */
export type ActivityFacts = ActivityText & {
  id: string;
  status: ActivityStatus;
  version: number;
  centerId: string;
  planId: string;
  planStatus: PlanStatus;
  /** The place that plans it with all places above, narrowest last; for a plan of a team, of the team's place. */
  plannerLineage: string[];
  /** Who leads the team that plans it; null where a place does. */
  planLeaderId: string | null;
  /** Who leads the team that holds it. */
  hostLeaderId: string | null;
  /** Whether the programme of its month has been published. */
  isReleased: boolean;
  seriesId: string | null;
  /** What was changed by hand and stays when the whole series is edited. */
  editedFields: string[];
  publishedAt: Date | null;
  isLateEntry: boolean;
};
