import { SYSTEM, VISITOR, type Actor, type ResidentActor } from "@/lib/shared/auth/actor";
import {
  aCenter,
  aCounty,
  aSite,
  aStaff,
  aTeam,
  aVolunteer,
  aWish,
  present,
} from "@/tests/support/factories";

/** The roles that rules distinguish. The wishes of the tests are made in `county.village`. */
export const ROLES = [
  "visitor",
  "system",
  "resident", // whose wish it is
  "otherResident",
  "invited", // asked by name
  "leader", // of the team that is asked
  "attendee", // a member whom the leader names
  "uninvolved", // a volunteer of the county who was not asked
  "foreigner", // a volunteer of another county
  "station",
  "township",
  "center",
  "centerAdmin",
  "city",
  "sisterStation", // of another 所 of the county
  "sisterTownship",
  "otherCenter",
] as const;

export type Role = (typeof ROLES)[number];

export type Cast = Awaited<ReturnType<typeof aCast>>;

/** One person of each role, and their places; can be used for any number of wishes. */
export async function aCast() {
  const county = await aCounty();
  const neighborVillage = await aSite("VILLAGE", county.township.id);
  const otherCounty = await aCenter(county.city.id);
  const team = await aTeam(county.village);
  const [, attendee, spare] = team.members;
  const { resident: otherResident } = await aWish(county.village.id);
  return {
    county,
    neighborVillage,
    otherCounty,
    team,
    leader: team.leader,
    attendee: present(attendee),
    /** A member of the team who does not attend at first. */
    spare: present(spare),
    invited: await aVolunteer(county.village),
    /** Asked together with `invited`, so that one may decline and the wish stays dispatched. */
    alsoInvited: await aVolunteer(county.village),
    uninvolved: await aVolunteer(county.village),
    foreigner: await aVolunteer(otherCounty),
    otherResident,
    station: await aStaff(county.village.id),
    township: await aStaff(county.township.id),
    center: await aStaff(county.center.id),
    centerAdmin: await aStaff(county.center.id, { isAdmin: true, isAuditAdmin: true }),
    city: await aStaff(county.city.id, { isAdmin: true, isAuditAdmin: true }),
    sisterStation: await aStaff(county.sisterVillage.id),
    sisterTownship: await aStaff(county.sisterTownship.id),
    otherCenter: await aStaff(otherCounty.id),
  };
}

/** The actor of a role, for a wish that `resident` made. */
export function actorFor(role: Role, cast: Cast, resident: ResidentActor): Actor {
  if (role === "visitor") return VISITOR;
  if (role === "system") return SYSTEM;
  return role === "resident" ? resident : cast[role];
}
