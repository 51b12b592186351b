import type { ActivityText } from "@/lib/activities/activities/text";

/** What is said of an activity. */
export type OwnText = ActivityText;

/** What is left out of an activity that is described in haste. */
export const EMPTY_TEXT = {
  ...{ hostTeamId: null, menuItemId: null, categoryId: null, platformId: null },
  ...{ description: "", spot: "", topic: null, form: null, places: null },
  ...{ beneficiary: "OTHERS", admission: "WALK_IN" },
} as const satisfies Partial<ActivityText>;
