import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { db } from "@/lib/shared/db/db";
import { beeName } from "@/prisma/seed/names";
import type { Network } from "@/prisma/seed/network";
import type { Random } from "@/prisma/seed/random";
import { volunteerNumber } from "@/lib/network/registration/volunteer-number";
import { aStaff, aTeam, aVolunteer, present } from "@/tests/support/factories";
import { DAY_MS } from "@/lib/shared/days/durations";

const VOLUNTEERS = 260;
const SLOTS = ["MON_MORNING", "WED_AFTERNOON", "FRI_EVENING", "SAT_MORNING", "SUN_AFTERNOON"];
const LANGUAGES = [[], [], [], [], ["kaz"], ["uig"]];
const SKILLS = ["理发", "电工", "木工", "开车", "拍照", "护理", "电脑"];

/** Adds the staff of sign-ins.json, and one member of staff at every other place. */
export async function seedStaff({ city, center, home, townships, villages }: Network) {
  const signIns = {
    station: await aSignIn(home.village.id, "station", "honey-station"),
    township: await aSignIn(home.township.id, "township", "honey-township"),
    dispatcher: await aSignIn(center.id, "dispatcher", "honey-dispatcher"),
    admin: await aSignIn(center.id, "admin", "honey-admin", true),
    city: await aSignIn(city.id, "city", "honey-city-2026", true),
  };
  const staffBySite = new Map([
    [home.village.id, signIns.station],
    [home.township.id, signIns.township],
  ]);
  for (const [index, { id, divisionCode }] of [...townships, ...villages].entries()) {
    if (staffBySite.has(id)) continue;
    staffBySite.set(
      id,
      await aStaff(id, { name: beeName(index), userName: `demo-${divisionCode}` }),
    );
  }
  return { signIns, staffBySite };
}

type DemoStaff = Awaited<ReturnType<typeof seedStaff>>;

let signInCount = 0;

async function aSignIn(siteId: string, userName: string, password: string, isAdmin = false) {
  const passwordHash = await hashPassword(password);
  const roles = { isAdmin, isSecurityAdmin: isAdmin, isAuditAdmin: isAdmin };
  return aStaff(siteId, { userName, name: beeName(signInCount++), passwordHash, ...roles });
}

export async function seedVolunteers(network: Network, random: Random, now: Date) {
  const { center, home, villages, categories } = network;
  const volunteers: VolunteerActor[] = [];
  for (let index = 0; index < VOLUNTEERS; index++) {
    const place = index < 8 ? home.village : random.oneOf(villages);
    const volunteer = await aVolunteer(place, {
      number: volunteerNumber(center.divisionCode, now.getFullYear(), index + 1),
      name: beeName(index),
      phone: `1990000${String(index + 1).padStart(4, "0")}`,
      skills: [random.oneOf(SKILLS)],
      languages: random.oneOf(LANGUAGES),
      registeredAt: daysBefore(now, (VOLUNTEERS - index) * 1.5),
      availability: [...new Set([random.oneOf(SLOTS), random.oneOf(SLOTS)])],
      // With the registration: what is added later is known from today on.
      categories: {
        create: [...new Set([random.oneOf(categories), random.oneOf(categories)])].map(
          ({ id: categoryId }) => ({ categoryId }),
        ),
      },
    });
    volunteers.push(volunteer);
  }
  await db.$executeRaw`SELECT setval('volunteer_numbers', ${VOLUNTEERS})`;
  return volunteers;
}

/**
 * Answers for some of the staff whether they are volunteers too: the clerk of a station is, at home in
 * the same village, and two of the center are not.
 */
export async function seedPersons({ home }: Network, { signIns, staffBySite }: DemoStaff) {
  const { id, name, homeSiteId } = await db.volunteer.findFirstOrThrow({
    where: { homeSiteId: { in: [...staffBySite.keys()], not: home.village.id } },
    orderBy: { number: "asc" },
  });
  await db.staff.update({
    where: { id: present(staffBySite.get(homeSiteId)).id },
    data: { name, isVolunteer: true, volunteerId: id },
  });
  await db.staff.updateMany({
    where: { id: { in: [signIns.admin.id, signIns.dispatcher.id] } },
    data: { isVolunteer: false },
  });
}

/** Adds a brigade and a squad for each category; the second volunteer of the demo leads one. */
export async function seedTeams(network: Network, volunteers: VolunteerActor[], now: Date) {
  const { center, home, categories } = network;
  const teams = [];
  for (const [index, category] of categories.entries()) {
    const people = volunteers.slice(1 + index * 9, 1 + index * 9 + 9);
    const site = index === 0 ? home.township : center;
    const createdAt = daysBefore(now, 20 + index * 30);
    const brigade = await aTeam(site, people.slice(0, 3), {
      kind: "BRIGADE",
      name: `${category.name}志愿服务大队`,
      createdAt,
      categories: { create: { categoryId: category.id } },
    });
    const squad = await aTeam(site, people.slice(3, 6), {
      name: `${category.name}第一小队`,
      brigadeId: brigade.id,
      createdAt,
      categories: { create: { categoryId: category.id } },
    });
    for (const team of [brigade, squad]) teams.push({ ...team, categoryId: category.id });
  }
  return teams;
}

/** People and teams registered before the day of the demo, so that earlier months have figures. */
function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

export type DemoTeam = Awaited<ReturnType<typeof seedTeams>>[number];
