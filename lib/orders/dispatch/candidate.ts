import type { Point } from "@/lib/network/sites/distance";
import type { WantedTime } from "@/prisma/generated/enums";

/** What a wish needs, as far as it matters who serves it. */
export type Need = {
  siteId: string;
  /** Ids from the root down to the place. */
  siteLineage: string[];
  /** The place right below the centre, itself or above it; null for a wish of the centre. */
  townName: string | null;
  centerId: string;
  point: Point | null;
  categoryId: string | null;
  wantedTime: WantedTime;
  /** Besides 普通话. */
  language: string | null;
  /** What is asked for, in words. */
  content: string;
};

/** What is known of somebody who could be asked. */
export type Candidate = {
  kind: "VOLUNTEER" | "TEAM";
  id: string;
  name: string;
  /** Unified number of a volunteer, null for a team. */
  number: string | null;
  /** Of a team, 1 for a volunteer. */
  members: number;
  siteId: string;
  siteName: string;
  siteLineage: string[];
  point: Point | null;
  categoryIds: string[];
  skills: string[];
  languages: string[];
  /** Slots of lib/network/registration/availability.ts; a team has none. */
  availability: string[];
  /** Wishes held now and invitations not answered yet. */
  load: number;
  /** Services of the last twelve months, and the mean of their grades. */
  served: number;
  meanGrade: number | null;
  /** Sum of the grades ever got and of their weights, each halved every half year. */
  gradeSum: number;
  gradeWeight: number;
  /** When last asked or serving. */
  lastActiveAt: Date | null;
};
