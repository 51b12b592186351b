import type { Point } from "@/lib/network/sites/distance";
import type { WantedTime } from "@/prisma/generated/enums";

/** What a wish needs of the volunteer or team that serves it. */
export type Need = {
  siteId: string;
  /** Ids from the root down to the place. */
  siteLineage: string[];
  /** The 所 that the place is or belongs to; null for a wish of the centre. */
  townName: string | null;
  centerId: string;
  point: Point | null;
  categoryId: string | null;
  wantedTime: WantedTime;
  /** A language needed besides 普通话. */
  language: string | null;
  /** The menu item and the text of the wish. */
  content: string;
};

/** What scoring reads of a volunteer or team. */
export type CandidateFacts = {
  kind: "VOLUNTEER" | "TEAM";
  id: string;
  name: string;
  /** Unified number of a volunteer, null for a team. */
  number: string | null;
  /** Number of members of a team; 1 for a volunteer. */
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
  /** Open assignments and unanswered invitations. */
  load: number;
  /** Services of the last twelve months; `meanGrade` is the mean of their grades. */
  served: number;
  meanGrade: number | null;
  /** Weighted sum of all grades, and sum of the weights. A weight halves every 180 days. */
  gradeSum: number;
  gradeWeight: number;
  /** The last invitation or service. */
  lastActiveAt: Date | null;
};

/** A volunteer or team that could serve a wish, before scoring. */
export type Candidate = CandidateFacts & {
  /** Positions of the searches that found the candidate. */
  searches: number[];
  /** For a team, its leader's. */
  phoneToken: string | null;
  leaderId: string | null;
  /** Disabled or closed. */
  isGone: boolean;
};
