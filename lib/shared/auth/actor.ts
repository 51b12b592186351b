import type { SiteLevel } from "@/prisma/generated/enums";

/**
 * The person behind the current request. A union, not a row with nulls: staff
 * without a place cannot be written down.
 */
export type Actor = Visitor | ResidentActor | VolunteerActor | StaffActor | SystemActor;

/** Nobody we know. */
export type Visitor = { role: "VISITOR" };

/** Who holds the link of one wish: sees and does only what concerns that wish. */
export type ResidentActor = { role: "RESIDENT"; id: string; wishId: string };

export type VolunteerActor = {
  role: "VOLUNTEER";
  id: string;
  name: string;
  phone: string;
  centerId: string;
  /** Teams this volunteer leads. */
  teamIds: string[];
  /** The same person's account as staff. */
  staffId: string | null;
};

/** Works for one place and everything below it. */
export type StaffActor = {
  role: "STAFF";
  id: string;
  name: string;
  siteId: string;
  siteName: string;
  level: SiteLevel;
  /** Null only for a city. */
  centerId: string | null;
  isAdmin: boolean;
  /** The same person as a volunteer. */
  volunteerId: string | null;
};

/** The software itself, where a rule and not a person takes the step. */
export type SystemActor = { role: "SYSTEM" };

export const VISITOR: Visitor = { role: "VISITOR" };
export const SYSTEM: SystemActor = { role: "SYSTEM" };
