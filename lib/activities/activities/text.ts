import type { Activity } from "@/prisma/generated/client";

/** What people write of an activity and may change later. */
export const TEXT_COLUMNS = [
  "siteId",
  "hostTeamId",
  "menuItemId",
  "categoryId",
  "platformId",
  "kind",
  "title",
  "description",
  "spot",
  "topic",
  "form",
  "beneficiary",
  "admission",
  "places",
  "startsAt",
  "endsAt",
] as const satisfies (keyof Activity)[];

export type TextColumn = (typeof TEXT_COLUMNS)[number];

export type ActivityText = Pick<Activity, TextColumn>;

/** The columns in which `after` differs, with the value each had before. */
export function changedColumns(
  before: ActivityText,
  after: Partial<ActivityText>,
): Partial<ActivityText> {
  return Object.fromEntries(
    TEXT_COLUMNS.flatMap((name) => {
      const value = after[name];
      return value === undefined || isSameValue(before[name], value) ? [] : [[name, before[name]]];
    }),
  );
}

/** Whether two values of a column are the same; moments are compared by their time. */
export function isSameValue(
  one: string | number | Date | null,
  other: string | number | Date | null,
) {
  return one instanceof Date && other instanceof Date
    ? one.getTime() === other.getTime()
    : one === other;
}
