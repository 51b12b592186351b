import {
  SYSTEM,
  VISITOR,
  type Actor,
  type StaffActor,
  type VolunteerActor,
} from "@/lib/shared/auth/actor";

/** A clerk of a centre; what is not said is empty. */
export function aStaffActor(over: Partial<StaffActor> = {}): StaffActor {
  return {
    ...{ role: "STAFF", id: "staff", name: "", siteId: "center", siteName: "", level: "CENTER" },
    ...{ centerId: "center", isAdmin: false },
    ...over,
  };
}

export function aVolunteerActor(over: Partial<VolunteerActor> = {}): VolunteerActor {
  return {
    ...{ role: "VOLUNTEER", id: "volunteer", name: "", phone: "19900000777" },
    ...{ centerId: "center", teamIds: [] },
    ...over,
  };
}

/** One of each kind that a policy may tell apart. */
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

/** The names of those whom a policy lets through. */
export function whoMay(may: (actor: Actor) => boolean): string[] {
  return Object.entries(ACTORS).flatMap(([name, actor]) => (may(actor) ? [name] : []));
}
