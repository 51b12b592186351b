import {
  VISITOR,
  type Actor,
  type ResidentActor,
  type StaffActor,
  type VolunteerActor,
} from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { aCast } from "@/tests/support/cast";
import { aCounty, aStaff } from "@/tests/support/factories";
import { aSession } from "@/tests/support/sessions";
import type { Browser } from "@/tests/support/submit";

/** Who asks. The wishes, places, people and teams asked for are those of `county.village`. */
export const ASKERS = [
  "visitor",
  "resident", // whose wish it is, by the link
  "otherResident", // by the link of another wish
  "invited", // asked by name
  "leader", // of the team that is asked
  "attendee", // a member whom the leader names
  "uninvolved", // a volunteer of the county who was not asked
  "foreigner", // a volunteer of another county
  "station",
  "stationAdmin",
  "township",
  "townshipAdmin",
  "center",
  "centerAdmin",
  "centerSecurity",
  "centerAuditor",
  "cityClerk",
  "cityAdmin",
  "citySecurity",
  "cityAuditor",
  "sisterStation", // of another 所 of the county
  "sisterStationAdmin",
  "sisterTownship",
  "sisterTownshipAdmin",
  "otherCenter", // another county of the city
  "otherCenterAdmin",
  "otherCenterSecurity",
  "otherCenterAuditor",
  "farCenterAdmin", // a county of another city
  "farCityAdmin",
] as const;

export type Asker = (typeof ASKERS)[number];

export type Company = Awaited<ReturnType<typeof aCompany>>;

/** The cast of the tests of orders, with administrators of every level and a second city. */
export async function aCompany() {
  const cast = await aCast();
  const { county, otherCounty } = cast;
  const far = await aCounty();
  const code = "999901";
  await db.site.update({ where: { id: county.center.id }, data: { divisionCode: code } });
  const anAdmin = ({ id }: { id: string }) => aStaff(id, { isAdmin: true });
  const aSecurityAdmin = ({ id }: { id: string }) => aStaff(id, { isSecurityAdmin: true });
  const anAuditor = ({ id }: { id: string }) => aStaff(id, { isAuditAdmin: true });
  return {
    ...cast,
    code,
    stationAdmin: await anAdmin(county.village),
    townshipAdmin: await anAdmin(county.township),
    cityClerk: await aStaff(county.city.id),
    centerAdmin: await anAdmin(county.center),
    centerSecurity: await aSecurityAdmin(county.center),
    centerAuditor: await anAuditor(county.center),
    cityAdmin: await anAdmin(county.city),
    citySecurity: await aSecurityAdmin(county.city),
    cityAuditor: await anAuditor(county.city),
    sisterStationAdmin: await anAdmin(county.sisterVillage),
    sisterTownshipAdmin: await anAdmin(county.sisterTownship),
    otherCenterAdmin: await anAdmin(otherCounty),
    otherCenterSecurity: await aSecurityAdmin(otherCounty),
    otherCenterAuditor: await anAuditor(otherCounty),
    farCenterAdmin: await anAdmin(far.center),
    farCityAdmin: await anAdmin(far.city),
  };
}

/** The actor of an asker, for a wish that `resident` made. */
export function actorOf(asker: Asker, company: Company, resident: ResidentActor): Actor {
  if (asker === "visitor") return VISITOR;
  return asker === "resident" ? resident : company[asker];
}

type Account = StaffActor | VolunteerActor;

export const hasAccount = (actor: Actor): actor is Account =>
  actor.role === "STAFF" || actor.role === "VOLUNTEER";

/** The browser of an actor with a session begun before now; visitors and residents have none. */
export async function openBrowser(actor: Actor): Promise<Actor | Browser> {
  if (!hasAccount(actor)) return actor;
  return { role: "BROWSER", cookie: (await aSession(actor)).cookie };
}

/** Browsers whose session counts no more or not yet: it was ended, or waits for a new password. */
export async function openDeadBrowsers(account: Account): Promise<Browser[]> {
  const states = [
    { endedAt: new Date(), endReason: "SIGNED_OUT" } as const,
    ...(account.role === "STAFF" ? [{ task: "NEW_PASSWORD" } as const] : []),
  ];
  const sessions = await Promise.all(states.map((state) => aSession(account, state)));
  return sessions.map(({ cookie }) => ({ role: "BROWSER", cookie }));
}

/** Runs `work` while the accounts are disabled. Their sessions are not ended, and would be valid again afterwards. */
export async function whileDisabled(accounts: Account[], work: () => Promise<void>): Promise<void> {
  await setDisabled(accounts, new Date());
  try {
    await work();
  } finally {
    await setDisabled(accounts, null);
  }
}

async function setDisabled(accounts: Account[], disabledAt: Date | null): Promise<void> {
  const change = { where: { id: { in: accounts.map(({ id }) => id) } }, data: { disabledAt } };
  await db.staff.updateMany(change);
  await db.volunteer.updateMany(change);
}

/** One of each kind of actor, who stand for all where everybody may. */
export const EACH_KIND: Asker[] = ["visitor", "resident", "invited", "station", "cityAdmin"];

export const VOLUNTEERS: Asker[] = ["invited", "leader", "attendee", "uninvolved", "foreigner"];

export const CENTER: Asker[] = ["center", "centerAdmin", "centerSecurity", "centerAuditor"];

export const DISPATCHERS: Asker[] = ["township", "townshipAdmin", ...CENTER];

/** Staff who handle the wishes of the village. */
export const OF_THE_PLACE: Asker[] = ["station", "stationAdmin", ...DISPATCHERS];

/** Staff of centres. */
export const CENTERS: Asker[] = [
  ...CENTER,
  ...(["otherCenter", "otherCenterAdmin", "otherCenterSecurity", "otherCenterAuditor"] as const),
  "farCenterAdmin",
];

/** Staff who handle wishes, of whichever place. */
export const HANDLERS: Asker[] = [
  ...(["station", "stationAdmin", "township", "townshipAdmin"] as const),
  ...(["sisterStation", "sisterStationAdmin", "sisterTownship", "sisterTownshipAdmin"] as const),
  ...CENTERS,
];

/** Staff of the city above the village. */
export const CITY: Asker[] = ["cityClerk", "cityAdmin", "citySecurity", "cityAuditor"];

export const STAFF: Asker[] = [...HANDLERS, ...CITY, "farCityAdmin"];

export const COUNTY_ADMINS_ABOVE: Asker[] = ["stationAdmin", "townshipAdmin", "centerAdmin"];

/** Administrators in whose subtree the village is. */
export const ADMINS_ABOVE: Asker[] = [...COUNTY_ADMINS_ABOVE, "cityAdmin"];

/** Administrators of centres, each for the county of their own. */
export const CENTER_ADMINS: Asker[] = ["centerAdmin", "otherCenterAdmin", "farCenterAdmin"];

export const CITY_ADMINS: Asker[] = ["cityAdmin", "farCityAdmin"];

/** Administrators of any place. */
export const ADMINS: Asker[] = STAFF.filter((asker) => asker.endsWith("Admin"));

/** Administrators of a county and below. */
export const COUNTY_ADMINS: Asker[] = ADMINS.filter((asker) => HANDLERS.includes(asker));

/** The administrators above the 站: they may close it and what stands beside it. */
export const ABOVE_THE_VILLAGE: Asker[] = ADMINS_ABOVE.filter((one) => one !== "stationAdmin");

/** Staff of centres and 所, who dispatch. */
export const DISPATCHING_LEVELS: Asker[] = HANDLERS.filter((one) => !/station/i.test(one));

/** Those who guard the accounts, each of their place and of those below it. */
export const SECURITY_ADMINS: Asker[] = ["centerSecurity", "citySecurity", "otherCenterSecurity"];

/** Those who read the audit log, each of their place. */
export const AUDITORS: Asker[] = ["centerAuditor", "cityAuditor", "otherCenterAuditor"];

export const ANY_ADMINS: Asker[] = [...ADMINS, ...SECURITY_ADMINS, ...AUDITORS];

/** Who reads: one of each set of rights, since a clerk is shown nothing that the administrator is not. */
export const READERS: Asker[] = ASKERS.filter(
  (asker) =>
    !["townshipAdmin", "cityClerk", "otherResident"].includes(asker) && !isOutsideClerk(asker),
);

function isOutsideClerk(asker: Asker): boolean {
  return ["sisterStation", "sisterTownship", "otherCenter"].includes(asker);
}
