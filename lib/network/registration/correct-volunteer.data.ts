import "server-only";
import { isDeepStrictEqual } from "node:util";
import { sealValues } from "@/lib/shared/audit/sealed-values.server";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import type { Actor } from "@/lib/shared/auth/actor";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db, type Transaction } from "@/lib/shared/db/db";
import { isUniqueViolation } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { tellPhone } from "@/lib/shared/sms/tell-phone.server";
import { lockVolunteer, requireVolunteer } from "@/lib/network/people/require-volunteer.data";
import { openVolunteer, sealVolunteer } from "@/lib/network/people/sealed-volunteer.server";
import { ADULT_AGE, ageAt, MINIMUM_AGE } from "@/lib/network/registration/age";
import { birthDateOf } from "@/lib/network/registration/id-number";
import type { CorrectVolunteer } from "@/lib/network/registration/schema";

/**
 * Corrects name, ID number and guardian of a volunteer, by staff who saw the ID, and tells the volunteer.
 * What was and what is are sealed in the audit log; without a difference nothing is written. Throws NOT_FOUND,
 * OWN_ACCOUNT, ID_NUMBER_TAKEN, or TOO_YOUNG_THEN and GUARDIAN_MISSING for who was a child on the day of
 * registration by the right number.
 */
export async function correctVolunteer(
  actor: Actor,
  input: CorrectVolunteer,
  now = new Date(),
): Promise<void> {
  const admin = ensureAllowed(actor, isCountyAdmin);
  await requireVolunteer(admin, input.volunteerId);
  const phone = await sayNumberTaken(() =>
    db.$transaction((tx) => writeCorrection(tx, admin, input, now)),
  );
  const t = getTranslator("zh-CN", "notices");
  if (phone) await tellPhone(phone, t("corrected", { place: admin.siteName }));
}

/** Returns the phone of the volunteer to be told, null if nothing differs. */
async function writeCorrection(
  tx: Transaction,
  actor: Actor,
  input: CorrectVolunteer,
  at: Date,
): Promise<string | null> {
  const row = await lockVolunteer(tx, input.volunteerId);
  const old = openVolunteer(row);
  const idNumber = input.idNumber ?? old.idNumber ?? "";
  const ageAtRegistration = findAge(idNumber, row.registeredAt);
  const guardian = chooseGuardian(ageAtRegistration, { ...row, ...old }, input, at);
  const before = toValues({ ...old, name: row.name });
  const after = toValues({ ...guardian, name: input.name, idNumber });
  if (isDeepStrictEqual(before, after)) return null;
  const { guardianConsentAt, ...guardianSecrets } = guardian;
  const phone = old.phone ?? "";
  await tx.volunteer.update({
    where: { id: row.id },
    data: {
      ...sealVolunteer(row, { phone, idNumber, ...guardianSecrets }),
      ...{ name: input.name, ageAtRegistration, guardianConsentAt },
    },
    select: { id: true },
  });
  const data = {
    before: sealValues(row, before),
    after: sealValues(row, after),
    ...sealValues(row, { reason: input.reason }),
  };
  const { centerId, id: subjectId } = row;
  await writeAudit(tx, { name: "volunteerCorrect", actor, centerId, subjectId, data, at });
  return phone;
}

type Corrected = {
  name: string;
  idNumber: string | null;
  guardianName: string | null;
  guardianPhone: string | null;
};

/** What is compared and written down; a guardian there is none of is left out. */
function toValues({ name, idNumber, guardianName, guardianPhone }: Corrected) {
  const values = { name, idNumber: idNumber ?? "", guardianName, guardianPhone };
  const known = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== null);
  return Object.fromEntries(known);
}

function findAge(idNumber: string, registeredAt: Date): number {
  const birthDate = birthDateOf(idNumber);
  const age = birthDate ? ageAt(birthDate, registeredAt) : 0;
  if (age < MINIMUM_AGE) throw new AppError("TOO_YOUNG_THEN", { age: MINIMUM_AGE }, "idNumber");
  return age;
}

type Guardian = {
  guardianName: string | null;
  guardianPhone: string | null;
  guardianConsentAt: Date | null;
};

const NO_GUARDIAN: Guardian = { guardianName: null, guardianPhone: null, guardianConsentAt: null };

/**
 * The guardian of a minor: the one given now, who has to be given whole, else the one there was; adults
 * have none.
 */
function chooseGuardian(age: number, old: Guardian, input: CorrectVolunteer, at: Date): Guardian {
  if (age >= ADULT_AGE) return NO_GUARDIAN;
  const { guardianName, guardianPhone, guardianConsent } = input;
  if (guardianName && guardianPhone && guardianConsent) {
    return { guardianName, guardianPhone, guardianConsentAt: at };
  }
  const isPartOfOne = guardianName ?? guardianPhone ?? guardianConsent;
  if (old.guardianConsentAt && !isPartOfOne) return old;
  throw new AppError("GUARDIAN_MISSING", {}, "guardianName");
}

async function sayNumberTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError("ID_NUMBER_TAKEN", {}, "idNumber") : error;
  }
}
