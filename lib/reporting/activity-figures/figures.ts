/** What is counted of activities, in the order in which it is shown. */
export const ACTIVITY_FIGURES = [
  "planned",
  "published",
  "held",
  "cancelled",
  "notHeld",
  "lateEntries",
  "adults",
  "children",
] as const;

export type ActivityFigure = (typeof ACTIVITY_FIGURES)[number];

export type ActivityFigures = Record<ActivityFigure, number>;

/** How the activities of a place are divided: each adds up to the whole. */
export const DIVISIONS = ["platform", "category", "kind", "place"] as const;

export type Division = (typeof DIVISIONS)[number];

/** A part of the whole; `key` is an id or the kind, null for what has none. */
export type ActivityPart = { division: Division; key: string | null; figures: ActivityFigures };

export const NO_FIGURES: ActivityFigures = {
  ...{ planned: 0, published: 0, held: 0, cancelled: 0, notHeld: 0, lateEntries: 0 },
  ...{ adults: 0, children: 0 },
};

/** 人次: adults and children who came, without names. */
export function countVisits({ adults, children }: ActivityFigures): number {
  return adults + children;
}
