/** The tables of a dashboard that can be downloaded, in the order of the page. */
export const TABLE_NAMES = [
  "figures",
  "trend",
  "places",
  "waits",
  "heat",
  "categories",
  "coverage",
  "gaps",
] as const;

export type TableName = (typeof TABLE_NAMES)[number];

export const TABLE_CHOICES = [...TABLE_NAMES, "all"] as const;
