import "server-only";
import { db } from "@/lib/shared/db/db";
import { escapeLike } from "@/lib/shared/db/like";
import { AppError } from "@/lib/shared/errors";
import { phone } from "@/lib/shared/forms/fields";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import type { VolunteerAnswer } from "@/lib/network/people/schema";
import type { Prisma } from "@/prisma/generated/client";

/** The place where a member of staff works; a city has no center. */
export type Workplace = { id: string; centerId: string | null };

/** The columns of a staff account that say whether the person is a volunteer too. */
export type VolunteerLink = { isVolunteer: boolean | null; volunteerId: string | null };

/** The person has not been asked yet. */
export const NOT_ASKED: VolunteerLink = { isVolunteer: null, volunteerId: null };

/** The link for the answer of staff who work at `place`. Throws VOLUNTEER_UNKNOWN for an unknown number or phone. */
export async function findLink(
  place: Workplace,
  { isVolunteer, volunteer }: VolunteerAnswer,
): Promise<VolunteerLink> {
  if (isVolunteer === "no" || !volunteer) return { isVolunteer: false, volunteerId: null };
  const number = { equals: escapeLike(volunteer), mode: "insensitive" } as const;
  const asPhone = phone.safeParse(volunteer).data;
  const found = await db.volunteer.findFirst({
    where: {
      ...volunteersAround(place),
      OR: [{ number }, ...(asPhone ? [{ phoneToken: phoneToken(asPhone) }] : [])],
    },
    select: { id: true },
  });
  if (!found) throw new AppError("VOLUNTEER_UNKNOWN", {}, "volunteer");
  return { isVolunteer: true, volunteerId: found.id };
}

/** Whether another staff account has this volunteer already. */
export async function isVolunteerLinked({ volunteerId }: VolunteerLink): Promise<boolean> {
  return volunteerId !== null && (await db.staff.count({ where: { volunteerId } })) > 0;
}

/** The volunteers of the county of the place, or of any county of a city; as the trigger `staff_share_the_county`. */
function volunteersAround({ id, centerId }: Workplace): Prisma.VolunteerWhereInput {
  return centerId ? { centerId } : { center: { site: { lineage: { has: id } } } };
}
