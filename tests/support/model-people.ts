import type { StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import type { ClockStep } from "@/prisma/generated/enums";
import { aCast } from "@/tests/support/cast";
import { aPhone, aStaff, aStockItem, aVolunteer, present } from "@/tests/support/factories";

/** The places of the model's county, with the parent of each. */
export const PARENT = {
  center: null,
  township: "center",
  village: "township",
  neighbor: "township",
  sisterTownship: "center",
  sisterVillage: "sisterTownship",
} as const;

export type Unit = keyof typeof PARENT;
export const UNITS = Object.keys(PARENT) as Unit[];

/** Staff with the unit of each; two work for none of the county. */
export const WORKS_FOR = {
  station: "village",
  neighborStation: "neighbor",
  township: "township",
  center: "center",
  centerAdmin: "center",
  sisterStation: "sisterVillage",
  sisterTownship: "sisterTownship",
  city: null,
  otherCenter: null,
} as const satisfies Record<string, Unit | null>;

export type StaffName = keyof typeof WORKS_FOR;

/** Volunteers of the village; the asker is the resident, who also volunteers. */
export const CROWD = [
  "invited",
  "alsoInvited",
  "uninvolved",
  "leader",
  "attendee",
  "spare",
  "asker",
] as const;
export const MEMBERS = ["leader", "attendee", "spare"] as const;

export type VolunteerName = (typeof CROWD)[number] | "foreigner";
/** `twinAsker` asked for another wish of the village, which may be merged into the wish, or the wish into it. */
export type Person =
  StaffName | VolunteerName | "resident" | "twinAsker" | "otherResident" | "visitor";

export const STAFF = Object.keys(WORKS_FOR) as StaffName[];
export const PEOPLE: Person[] = [
  ...STAFF,
  ...CROWD,
  ...(["foreigner", "resident", "twinAsker", "otherResident", "visitor"] as const),
];

/** Limits in hours, all different; that of a wave in waking hours. Working days have tests of their own. */
export const HOURS: Record<ClockStep, number> = {
  REVIEW: 8,
  DISPATCH: 9,
  WAVE: 4,
  POOL: 5,
  COMPLETION: 40,
  RATING: 24,
  PAUSE: 6,
};

export const REDO_DAYS = 3;
export const WAVE_SIZE = 3;
export const WAVES = 2;

export type World = Awaited<ReturnType<typeof aWorld>>;

/** A county in which one wish after the other is tested. */
export async function aWorld() {
  const cast = await aCast();
  const { county, neighborVillage, otherResident, team } = cast;
  await setRules(county.center.id);
  const askerPhone = aPhone();
  const actors: Record<StaffName | VolunteerName, StaffActor | VolunteerActor> = {
    ...cast,
    neighborStation: await aStaff(neighborVillage.id),
    asker: await aVolunteer(county.village, { phone: askerPhone }),
  };
  const unitIds: Record<Unit, string> = {
    center: county.center.id,
    township: county.township.id,
    village: county.village.id,
    neighbor: neighborVillage.id,
    sisterTownship: county.sisterTownship.id,
    sisterVillage: county.sisterVillage.id,
  };
  const names = new Map<string, string>([
    ...UNITS.map((unit) => [unitIds[unit], unit] as const),
    ...[...STAFF, ...CROWD].map((name) => [actors[name].id, name] as const),
    [team.id, "team"],
  ]);
  return {
    ...{ actors, otherResident, unitIds, askerPhone, teamId: team.id },
    categoryId: county.category.id,
    /** The model's name for an id in the database. */
    nameOf: (id: string) => present(names.get(id)),
    idOf: (name: StaffName | VolunteerName) => actors[name].id,
  };
}

async function setRules(centerId: string) {
  const limits = Object.entries(HOURS) as [ClockStep, number][];
  await db.timeLimit.createMany({
    data: limits.map(([step, amount]) => ({
      ...{ centerId, step, amount, urgency: "NORMAL" as const },
      unit: step === "WAVE" ? ("WAKING_HOURS" as const) : ("HOURS" as const),
    })),
  });
  await db.waveRule.create({
    data: { centerId, urgency: "NORMAL", size: WAVE_SIZE, waves: WAVES },
  });
  await db.center.update({
    where: { id: centerId },
    data: { redoDays: REDO_DAYS, volunteerLoad: 50, teamLoad: 500 },
  });
}

/** The quantity of the one item that wishes can be supplied with. */
export const STOCK = 2;
export const anItem = ({ unitIds }: World) => aStockItem(unitIds.village, STOCK);
