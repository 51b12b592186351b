import type { Actor, ResidentActor, StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { NO_CLOCKS } from "@/lib/orders/clocks/clock";
import type { AssignmentFacts, WishFacts } from "@/lib/orders/wishes/facts";
import type { SiteLevel } from "@/prisma/generated/enums";

/** A wish of village V in town T of county C, for which V is responsible. */
export function aFactSheet(facts: Partial<WishFacts> = {}): WishFacts {
  return {
    id: "wish",
    status: "SUBMITTED",
    round: 1,
    version: 1,
    centerId: "C",
    residentId: "resident",
    siteId: "V",
    residentPhoneToken: "19900000001",
    residentKey: null,
    categoryId: null,
    urgency: "NORMAL",
    wantedTime: "ANY",
    visitAt: null,
    hasConsent: null,
    isPublic: false,
    ...NO_CLOCKS,
    responsibleSiteId: "V",
    responsibleLevel: "VILLAGE",
    responsibleLineage: ["city", "C", "T", "V"],
    siteLineage: ["city", "C", "T", "V"],
    inOpenPool: false,
    isObjected: false,
    handlerId: null,
    handlerSiteId: null,
    pastOwnerIds: [],
    workedOnByIds: [],
    calledBackAt: null,
    grade: null,
    raterIds: [],
    merged: [],
    helperId: null,
    changedAt: new Date("2026-03-02T00:00:00Z"),
    disclosureDays: 7,
    redoDays: 15,
    wave: 0,
    followerIds: [],
    invitedVolunteerIds: [],
    invitedTeamIds: [],
    assignment: null,
    ...facts,
  };
}

export function anAssignment(facts: Partial<AssignmentFacts> = {}): AssignmentFacts {
  return {
    id: "assignment",
    teamId: null,
    leaderId: null,
    volunteerIds: [],
    acceptedAt: new Date("2026-03-01T00:00:00Z"),
    checkedInAt: null,
    checkedOutAt: null,
    pressedById: null,
    pressedAt: null,
    ...facts,
  };
}

export const theResident: ResidentActor = { role: "RESIDENT", id: "resident", wishId: "wish" };

export function aStaffActor(
  siteId: string,
  level: SiteLevel,
  id = `staff of ${siteId}`,
): StaffActor {
  return {
    role: "STAFF",
    id,
    name: "演示员",
    siteId,
    siteName: siteId,
    level,
    centerId: level === "CITY" ? null : "C",
    isAdmin: false,
    isSecurityAdmin: false,
    isAuditAdmin: false,
    volunteerId: null,
  };
}

export function volunteer(id: string, facts: Partial<VolunteerActor> = {}): VolunteerActor {
  return {
    role: "VOLUNTEER",
    id,
    name: "演示志愿者",
    phoneToken: "19900000002",
    centerId: "C",
    teamIds: [],
    staffId: null,
    ...facts,
  };
}

export const actors = {
  visitor: { role: "VISITOR" },
  resident: theResident,
  volunteer: volunteer("volunteer"),
  village: aStaffActor("V", "VILLAGE"),
  town: aStaffActor("T", "TOWNSHIP"),
  center: aStaffActor("C", "CENTER"),
  city: aStaffActor("city", "CITY"),
  sister: aStaffActor("S", "TOWNSHIP"),
  system: { role: "SYSTEM" },
} as const satisfies Record<string, Actor>;
