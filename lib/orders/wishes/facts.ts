import type { Clocks } from "@/lib/orders/clocks/clock";
import type { SiteLevel, WishStatus, WishUrgency } from "@/prisma/generated/enums";

/** Everything the rules about one wish need to know. Loaded by lib/orders/wishes/queries.ts. */
export type WishFacts = Clocks & {
  id: string;
  status: WishStatus;
  round: number;
  version: number;
  centerId: string;
  residentId: string;
  residentPhone: string;
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
  /** Days after its end that a wish's phone and address stay open. */
  disclosureDays: number;
  /** Days after the service that a wish closed as not rated can still be rated. */
  redoDays: number;
  /** Waves of invitations sent in this round. */
  wave: number;
  /** Who has been asked in this round and has not answered. */
  invitedVolunteerIds: string[];
  invitedTeamIds: string[];
  /** Staff who follow it. */
  followerIds: string[];
  /** Who took this round, if anybody. */
  assignment: AssignmentFacts | null;
};

export type AssignmentFacts = {
  id: string;
  teamId: string | null;
  leaderId: string | null;
  /** Who goes. */
  volunteerIds: string[];
  checkedInAt: Date | null;
  checkedOutAt: Date | null;
};
