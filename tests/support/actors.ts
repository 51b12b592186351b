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

/** The three kinds of administrators, each of a centre, of a 所 and of a city. */
export const ADMINISTRATORS = {
  admin: ACTORS.admin,
  townAdmin: inTown({ isAdmin: true }),
  cityAdmin: ACTORS.cityAdmin,
  guard: aStaffActor({ isSecurityAdmin: true }),
  townGuard: inTown({ isSecurityAdmin: true }),
  cityGuard: inCity({ isSecurityAdmin: true }),
  auditor: aStaffActor({ isAuditAdmin: true }),
  townAuditor: inTown({ isAuditAdmin: true }),
  cityAuditor: inCity({ isAuditAdmin: true }),
} as const satisfies Record<string, Actor>;

function inTown(over: Partial<StaffActor>): StaffActor {
  return aStaffActor({ level: "TOWNSHIP", siteId: "town", ...over });
}

function inCity(over: Partial<StaffActor>): StaffActor {
  return aStaffActor({ level: "CITY", siteId: "city", centerId: null, ...over });
}

/** The names of those whom a policy allows, by default of the ACTORS. */
export function whoMay(
  may: (actor: Actor) => boolean,
  among: Readonly<Record<string, Actor>> = ACTORS,
): string[] {
  return Object.entries(among).flatMap(([name, actor]) => (may(actor) ? [name] : []));
}
