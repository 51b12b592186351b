import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { maskPhone } from "@/lib/network/people/mask";
import { maskIdNumber } from "@/lib/network/registration/id-number";
import { unseal } from "@/lib/network/registration/seal.server";

export type Profile = Awaited<ReturnType<typeof findProfile>>;

/** The stored data of the volunteer, with ID number and phones masked. */
export async function findProfile(actor: VolunteerActor) {
  const { idNumberSealed, phone, guardianPhone, categories, memberships, leads, ...profile } =
    await db.volunteer.findUniqueOrThrow({
      where: { id: actor.id },
      select: {
        number: true,
        name: true,
        phone: true,
        birthDate: true,
        idNumberSealed: true,
        guardianName: true,
        guardianPhone: true,
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
  return {
    ...profile,
    phone: maskPhone(phone),
    idNumber: maskSealed(idNumberSealed),
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

/** The masked ID number; null if it was sealed with another key, so that the page still opens. */
function maskSealed(sealed: string): string | null {
  try {
    return maskIdNumber(unseal(sealed));
  } catch {
    return null;
  }
}
