import {
  SYSTEM,
  VISITOR,
  type Actor,
  type StaffActor,
  type VolunteerActor,
} from "@/lib/shared/auth/actor";

/** A clerk of a centre, with `over` in place of the defaults. */
export function aStaffActor(over: Partial<StaffActor> = {}): StaffActor {
  return {
    ...{ role: "STAFF", id: "staff", name: "", siteId: "center", siteName: "", level: "CENTER" },
    ...{ centerId: "center", isAdmin: false, isSecurityAdmin: false, isAuditAdmin: false },
    ...{ volunteerId: null },
    ...over,
  };
}

export function aVolunteerActor(over: Partial<VolunteerActor> = {}): VolunteerActor {
  return {
    ...{ role: "VOLUNTEER", id: "volunteer", name: "", phoneToken: "19900000777" },
    ...{ centerId: "center", teamIds: [], staffId: null },
    ...over,
  };
}

/** One actor of each kind that policies distinguish. */
export const ACTORS = {
  visitor: VISITOR,
  system: SYSTEM,
  resident: { role: "RESIDENT", id: "resident", wishId: "wish" },
  volunteer: aVolunteerActor(),
  clerk: aStaffActor(),
  admin: aStaffActor({ isAdmin: true }),
  station: aStaffActor({ level: "VILLAGE", siteId: "village" }),
  city: aStaffActor({ level: "CITY", siteId: "city", centerId: null }),
  cityAdmin: aStaffActor({ level: "CITY", siteId: "city", centerId: null, isAdmin: true }),
} as const satisfies Record<string, Actor>;

/** The names of the ACTORS whom a policy allows. */
export function whoMay(may: (actor: Actor) => boolean): string[] {
  return Object.entries(ACTORS).flatMap(([name, actor]) => (may(actor) ? [name] : []));
}
