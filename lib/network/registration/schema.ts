import * as z from "zod";
import { ALONGSIDE } from "@/lib/shared/forms/alongside";
import { idProof } from "@/lib/network/people/schema";
import { inTwoSteps } from "@/lib/shared/sign-in/schema";
import { toPlain } from "@/lib/shared/forms/clean-text";
import { isName, tidyName } from "@/lib/shared/forms/names";
import { code, id, ids, name, phone, tick, toList } from "@/lib/shared/forms/fields";
import { ADULT_AGE, ageAt, MINIMUM_AGE } from "@/lib/network/registration/age";
import { SLOTS } from "@/lib/network/registration/availability";
import { birthDateOf, isIdNumber } from "@/lib/network/registration/id-number";
import { LANGUAGES } from "@/lib/network/registration/languages";

const MAX_SKILLS = 10;
const MAX_SKILL_LENGTH = 20;

/** Free text, split at the separators people use. */
const skills = z
  .string()
  .default("")
  .transform((typed) => [...new Set(typed.split(/[,，、;；\n]/).map(tidyName))])
  .transform((list) => list.filter((skill) => skill !== ""))
  .refine((list) => list.every(isName), { error: "name", abort: true })
  .refine(
    (list) => list.length <= MAX_SKILLS && list.every(({ length }) => length <= MAX_SKILL_LENGTH),
    "skills",
  );

const availability = z.preprocess(toList, z.array(z.enum(SLOTS)));

const languages = z.preprocess(toList, z.array(z.enum(LANGUAGES)));

/** The part of the registration that volunteers can change later. */
export const updateProfileSchema = z.object({
  homeSiteId: id,
  categoryIds: ids,
  skills,
  languages,
  availability,
});

const consent = z.literal("on", { error: "consent" });

const idNumber = (now: Date) =>
  z
    .string({ error: "required" })
    .transform((typed) =>
      toPlain(typed)
        .replace(/[\s\p{Pd}]/gu, "")
        .toUpperCase(),
    )
    .superRefine((value, context) => {
      const age = findAge(value, now);
      if (age === null) context.addIssue({ code: "custom", message: "idNumber" });
      else if (age < MINIMUM_AGE) context.addIssue({ code: "custom", message: "tooYoung" });
    });

/** 登记, on the day of `now`. Without `code` the phone has not been confirmed yet. */
export const registerVolunteerSchema = (now: Date) =>
  inTwoSteps(
    z
      .object({
        name: name(30),
        phone,
        code: code.optional(),
        idNumber: idNumber(now),
        guardianName: name(30).optional(),
        guardianPhone: phone.optional(),
        guardianConsent: tick,
        ...updateProfileSchema.shape,
        charter: consent,
      })
      .superRefine((form, context) => {
        const age = findAge(form.idNumber, now);
        if (age === null || age >= ADULT_AGE) return;
        for (const field of ["guardianName", "guardianPhone", "guardianConsent"] as const) {
          if (!form[field])
            context.addIssue({ code: "custom", path: [field], message: "guardian" });
        }
      }, ALONGSIDE),
  );

/** Corrected by staff who saw the ID. What is left empty stays; a guardian is needed for minors only. */
export const correctVolunteerSchema = (now: Date) =>
  z.object({
    volunteerId: id,
    name: name(30),
    idNumber: idNumber(now).optional(),
    ...{ guardianName: name(30).optional(), guardianPhone: phone.optional() },
    guardianConsent: tick,
    ...idProof,
  });

export type CorrectVolunteer = z.output<ReturnType<typeof correctVolunteerSchema>>;
export type UpdateProfile = z.output<typeof updateProfileSchema>;
export type RegisterVolunteer = z.output<ReturnType<typeof registerVolunteerSchema>>;

/** The age of the holder of an ID number; null for an invalid one. */
function findAge(idNumber: string | undefined, now: Date): number | null {
  const birthDate = idNumber !== undefined && isIdNumber(idNumber) ? birthDateOf(idNumber) : null;
  return birthDate && ageAt(birthDate, now);
}
