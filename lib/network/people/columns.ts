/** The columns by which the lists of people are sorted. */
export const STAFF_COLUMNS = [
  "name",
  "userName",
  "place",
  "role",
  "state",
  "signedIn",
  "added",
] as const;

export type StaffColumn = (typeof STAFF_COLUMNS)[number];

export const VOLUNTEER_COLUMNS = ["name", "number", "home", "registered", "state"] as const;

export type VolunteerColumn = (typeof VOLUNTEER_COLUMNS)[number];

/** Both lists begin with the newest. */
export const NEWEST_STAFF = { column: "added", direction: "down" } as const;

export const NEWEST_VOLUNTEERS = { column: "registered", direction: "down" } as const;
