import type { Clocks } from "@/lib/orders/clocks/clock";
import type { SiteLevel, WantedTime, WishStatus, WishUrgency } from "@/prisma/generated/enums";

/** Everything the rules read of one wish. */
export type WishFacts = Clocks & {
  id: string;
  status: WishStatus;
  round: number;
  version: number;
  centerId: string;
  residentId: string;
  /** Keyed hash of the resident's mobile number, null without one, and the key under which what is personal is sealed. */
  residentPhoneToken: string | null;
  residentKey: string | null;
  /** The place of the wish. */
  siteId: string;
  categoryId: string | null;
  urgency: WishUrgency;
  wantedTime: WantedTime;
  /** The time agreed for the visit. */
  visitAt: Date | null;
  /** Whether the resident agreed that the words stand on the public wall; null where nobody asked. */
  hasConsent: boolean | null;
  /** Whether they stand there, as soon as the wish is approved. */
  isPublic: boolean;
  responsibleSiteId: string;
  responsibleLevel: SiteLevel;
  /** Ids from the root down to the responsible unit. */
  responsibleLineage: string[];
  /** Ids from the root down to the place of the wish. */
  siteLineage: string[];
  inOpenPool: boolean;
  isObjected: boolean;
  handlerId: string | null;
  /** The place that dispatched this round. */
  handlerSiteId: string | null;
  pastOwnerIds: string[];
  /** Staff who reviewed, dispatched, supplied or recorded it, in any round. */
  workedOnByIds: string[];
  calledBackAt: Date | null;
  /** The lowest grade of this round. */
  grade: number | null;
  /** Residents who have rated this round. */
  raterIds: string[];
  /** Who asked for the resident (代点单人) and is told as well. */
  helperId: string | null;
  /** The wishes merged into this one, each with who asked for it. */
  merged: MergedFacts[];
  changedAt: Date;
  /** Days after the end of a wish during which phone and address stay visible to those involved. */
  disclosureDays: number;
  /** Days after the service during which a wish closed as not rated can still be rated. */
  redoDays: number;
  /** Waves of invitations sent in this round. */
  wave: number;
  /** Volunteers and teams with an unanswered invitation of this round. */
  invitedVolunteerIds: string[];
  invitedTeamIds: string[];
  /** Staff who follow the wish. */
  followerIds: string[];
  /** The assignment of this round, or null. */
  assignment: AssignmentFacts | null;
};

export type MergedFacts = {
  wishId: string;
  residentId: string;
  version: number;
  /** Whether the resident has a mobile number, and so is told by SMS. */
  hasMobile: boolean;
  helperId: string | null;
};

export type AssignmentFacts = {
  id: string;
  teamId: string | null;
  leaderId: string | null;
  /** The attendees. */
  volunteerIds: string[];
  acceptedAt: Date;
  checkedInAt: Date | null;
  checkedOutAt: Date | null;
  /** Who pressed 签到 or 签退 last, and when; null if nobody did, or it was undone. */
  pressedById: string | null;
  pressedAt: Date | null;
};
