import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { openVolunteer, SEALED_VOLUNTEER } from "@/lib/network/people/sealed-volunteer.server";
import { mergeTeams, TEAMS_SELECT } from "@/lib/network/registration/own-teams";
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
      ...TEAMS_SELECT,
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
    teams: mergeTeams({ leads, memberships }),
  };
}
