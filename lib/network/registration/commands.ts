import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "@/lib/shared/auth/actor";
import { sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import type { SessionOwner } from "@/lib/shared/auth/token.server";
import { db, type Transaction } from "@/lib/shared/db/db";
import { isUniqueViolation } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import { ADULT_AGE, ageAt, yearAt } from "@/lib/network/registration/age";
import {
  createCategories,
  requireCategories,
  requireHome,
} from "@/lib/network/registration/home.data";
import { birthDateOf } from "@/lib/network/registration/id-number";
import type { RegisterVolunteer, UpdateProfile } from "@/lib/network/registration/schema";
import { lockVolunteers } from "@/lib/network/people/lock-volunteers.data";
import { sealVolunteer } from "@/lib/network/people/sealed-volunteer.server";
import { newPersonKey } from "@/lib/shared/sealing/person-key.server";
import { idNumberDigest } from "@/lib/shared/sealing/token.server";
import { volunteerNumber } from "@/lib/network/registration/volunteer-number";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { mayUpdateProfile, refusalToMove } from "@/lib/network/registration/policy";

export { correctVolunteer } from "@/lib/network/registration/correct-volunteer.data";

type Registration = Omit<RegisterVolunteer, "code">;

/**
 * 登记. Without a code sends one to the phone and returns null. With it stores the volunteer and returns
 * the owner of the new session. Throws ID_NUMBER_TAKEN or PHONE_TAKEN.
 */
export async function registerVolunteer(
  _: Actor,
  { code, ...input }: RegisterVolunteer,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<SessionOwner | null> {
  if (!code) {
    await sendCode(input.phone, now, { sender, siteId: input.homeSiteId });
    return null;
  }
  try {
    const record = (tx: Transaction) => recordVolunteer(tx, input, now);
    return await withCode(input.phone, code, now, record, sender);
  } catch (error) {
    throw isUniqueViolation(error) ? await findConflict(input) : error;
  }
}

/** Changes the profile of the volunteer. Throws OUTSIDE_COUNTY for a home in another county, to which one moves. */
export async function updateProfile(
  actor: Actor,
  { homeSiteId, categoryIds, ...profile }: UpdateProfile,
): Promise<void> {
  const volunteer = ensureAllowed(actor, mayUpdateProfile);
  await db.$transaction(async (tx) => {
    const { centerId } = await requireHome(tx, homeSiteId);
    // The county that was read with the session may be that of before a move.
    await lockVolunteers(tx, [volunteer.id]);
    const current = await tx.volunteer.findUniqueOrThrow({
      where: { id: volunteer.id },
      select: { centerId: true },
    });
    const reason = refusalToMove(current, { centerId });
    if (reason) throw new AppError(reason);
    await requireCategories(tx, centerId, categoryIds);
    await tx.volunteerCategory.deleteMany({ where: { volunteerId: volunteer.id } });
    await tx.volunteer.update({
      where: { id: volunteer.id },
      data: { homeSiteId, ...profile, categories: createCategories(categoryIds) },
      select: { id: true },
    });
  });
}

async function recordVolunteer(
  tx: Transaction,
  input: Registration,
  now: Date,
): Promise<SessionOwner> {
  const { centerId, divisionCode } = await requireHome(tx, input.homeSiteId);
  await requireCategories(tx, centerId, input.categoryIds);
  const birthDate = birthDateOf(input.idNumber);
  if (!birthDate) throw new AppError("NOT_FOUND");
  const [next] = await tx.$queryRaw<{ sequence: bigint }[]>`
    SELECT nextval('volunteer_numbers') AS sequence`;
  const id = randomUUIDv7();
  const ageAtRegistration = ageAt(birthDate, now);
  const isMinor = ageAtRegistration < ADULT_AGE;
  const { phone, idNumber, guardianName, guardianPhone } = input;
  const volunteer = await tx.volunteer.create({
    data: {
      ...sealVolunteer(
        { id, personKey: newPersonKey(id) },
        // A guardian is stored for minors only.
        { phone, idNumber, ...(isMinor && { guardianName, guardianPhone }) },
      ),
      ageAtRegistration,
      guardianConsentAt: isMinor && input.guardianConsent ? now : null,
      centerId,
      homeSiteId: input.homeSiteId,
      number: volunteerNumber(divisionCode, yearAt(now), next?.sequence ?? 0),
      name: input.name,
      skills: input.skills,
      languages: input.languages,
      availability: input.availability,
      registeredAt: now,
      categories: createCategories(input.categoryIds),
    },
    select: { id: true },
  });
  return { kind: "VOLUNTEER", id: volunteer.id };
}

/** The error for the unique value that is taken: ID_NUMBER_TAKEN or PHONE_TAKEN. */
async function findConflict({ idNumber }: Registration): Promise<AppError> {
  const volunteer = await db.volunteer.findUnique({
    where: { idNumberDigest: idNumberDigest(idNumber) },
    select: { id: true },
  });
  return new AppError(volunteer ? "ID_NUMBER_TAKEN" : "PHONE_TAKEN");
}
