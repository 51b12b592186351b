import type { CandidateFacts, Need } from "@/lib/orders/dispatch/candidate";

/** The wish of these tests: a hair cut in 大村 of 六工镇, on a weekday morning. */
export const NEED: Need = {
  siteId: "village",
  siteLineage: ["city", "center", "town", "village"],
  townName: "六工镇新时代文明实践所",
  centerId: "center",
  point: { latitude: 44, longitude: 87 },
  categoryId: "care",
  wantedTime: "WEEKDAY_MORNING",
  language: null,
  content: "上门理发",
};

/** A volunteer of the same place and category, available, without load and record. */
export const NEIGHBOR: CandidateFacts = {
  kind: "VOLUNTEER",
  id: "neighbor",
  name: "蜂邻居",
  number: "V1",
  members: 1,
  siteId: "village",
  siteName: "大村新时代文明实践站",
  siteLineage: ["city", "center", "town", "village"],
  point: { latitude: 44, longitude: 87 },
  categoryIds: ["care"],
  skills: [],
  languages: [],
  availability: ["MON_MORNING"],
  load: 0,
  served: 0,
  meanGrade: null,
  gradeSum: 0,
  gradeWeight: 0,
  lastActiveAt: null,
};
