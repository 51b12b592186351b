import type { Clocks } from "@/lib/orders/clocks/clock";
import type { SiteLevel, WishStatus, WishUrgency } from "@/prisma/generated/enums";

/** Everything the rules read of one wish. */
export type WishFacts = Clocks & {
  id: string;
  status: WishStatus;
  round: number;
  version: number;
  centerId: string;
  residentId: string;
  /** Keyed hash of the resident's phone, and the key under which what is personal is sealed. */
  residentPhoneToken: string | null;
  residentKey: string | null;
  categoryId: string | null;
  urgency: WishUrgency;
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
  calledBackAt: Date | null;
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

export type AssignmentFacts = {
  id: string;
  teamId: string | null;
  leaderId: string | null;
  /** The attendees. */
  volunteerIds: string[];
  checkedInAt: Date | null;
  checkedOutAt: Date | null;
};
