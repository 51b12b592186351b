/** The columns by which the list of teams is sorted. */
export const TEAM_COLUMNS = [
  "name",
  "kind",
  "place",
  "brigade",
  "leader",
  "members",
  "state",
  "added",
] as const;

export type TeamColumn = (typeof TEAM_COLUMNS)[number];

export const NEWEST_TEAMS = { column: "added", direction: "down" } as const;
