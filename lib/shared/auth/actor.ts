import type { SignInTask, SiteLevel } from "@/prisma/generated/enums";

/**
 * The person behind the current request. A union, not a row with nulls: staff
 * without a place cannot be written down.
 */
export type Actor = Visitor | ResidentActor | VolunteerActor | StaffActor | SystemActor;

/** A request without a session, or with one that opens nothing yet. */
export type Visitor = { role: "VISITOR"; signingIn?: SigningIn };

/** Staff whose password was right and who still have something to do before they are signed in. */
export type SigningIn = { sessionId: string; staffId: string; task: SignInTask };

/** The holder of a tracking link, who sees and does only what concerns the thing it opens. */
export type ResidentActor = { role: "RESIDENT"; id: string } & ResidentLink & {
    /** Absent where the actor was not read from a link. */
    linkVersion?: number;
  };

/** What a tracking link opens. A further kind of thing becomes another member of a union. */
export type ResidentLink = { wishId: string };

export type VolunteerActor = {
  role: "VOLUNTEER";
  id: string;
  name: string;
  /** Keyed hash of the phone, to compare it with a resident's; null without a phone. */
  phoneToken: string | null;
  centerId: string;
  /** Teams this volunteer leads. */
  teamIds: string[];
  /** The staff account of the same person; null if there is none. */
  staffId: string | null;
  /** Absent where the actor was not read from a session. */
  sessionId?: string;
};

/** A staff member, who works for one place and everything below it. */
export type StaffActor = {
  role: "STAFF";
  id: string;
  name: string;
  siteId: string;
  siteName: string;
  level: SiteLevel;
  /** Null only for a city. */
  centerId: string | null;
  /** System administrator: keeps places, people, menu and rules. */
  isAdmin: boolean;
  /** Security administrator: keeps the security policy, the roles, and sessions of others. */
  isSecurityAdmin: boolean;
  /** Audit administrator: reads and verifies the audit log. */
  isAuditAdmin: boolean;
  /** The volunteer account of the same person; null if there is none. */
  volunteerId: string | null;
  /** Absent where the actor was not read from a session. */
  sessionId?: string;
};

/** The software itself, for steps that follow from a rule. */
export type SystemActor = { role: "SYSTEM" };

export const VISITOR: Visitor = { role: "VISITOR" };
export const SYSTEM: SystemActor = { role: "SYSTEM" };
