import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { openVolunteer, SEALED_VOLUNTEER } from "@/lib/network/people/sealed-volunteer.server";
import { birthDateOf, maskIdNumber } from "@/lib/network/registration/id-number";

export type Profile = Awaited<ReturnType<typeof findProfile>>;

/** The stored data of the volunteer, with ID number and phones masked. */
export async function findProfile(actor: VolunteerActor) {
  const { categories, memberships, leads, ...row } = await db.volunteer.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      ...SEALED_VOLUNTEER,
      number: true,
      name: true,
      guardianConsentAt: true,
      homeSiteId: true,
      homeSite: { select: { name: true } },
      skills: true,
      languages: true,
      availability: true,
      registeredAt: true,
      categories: { select: { categoryId: true } },
      memberships: {
        where: { team: { closedAt: null } },
        select: { team: { select: TEAM } },
        orderBy: { joinedAt: "asc" },
      },
      leads: { where: { closedAt: null }, select: TEAM, orderBy: { createdAt: "asc" } },
    },
  });
  const { phone, idNumber, guardianName, guardianPhone } = openVolunteer(row);
  const { number, name, guardianConsentAt, homeSiteId, homeSite, skills, languages } = row;
  const { availability, registeredAt } = row;
  return {
    ...{ number, name, guardianConsentAt, homeSiteId, homeSite, skills, languages },
    ...{ availability, registeredAt, guardianName },
    phone: maskPhone(phone ?? ""),
    idNumber: idNumber && maskIdNumber(idNumber),
    birthDate: idNumber && birthDateOf(idNumber),
    guardianPhone: guardianPhone && maskPhone(guardianPhone),
    categoryIds: categories.map(({ categoryId }) => categoryId),
    teams: mergeTeams(
      leads,
      memberships.map(({ team }) => team),
    ),
  };
}

const TEAM = { id: true, name: true, kind: true, site: { select: { name: true } } } as const;

type Team = { id: string; name: string; kind: "BRIGADE" | "SQUAD"; site: { name: string } };

/** The teams with `isLeader`, those the volunteer leads first. A leader may be listed as a member too. */
function mergeTeams(led: Team[], joined: Team[]) {
  const isLed = ({ id }: Team) => led.some((team) => team.id === id);
  return [
    ...led.map((team) => ({ ...team, isLeader: true })),
    ...joined.filter((team) => !isLed(team)).map((team) => ({ ...team, isLeader: false })),
  ];
}
