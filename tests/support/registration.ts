import { VISITOR } from "@/lib/shared/auth/actor";
import { registerVolunteer } from "@/lib/network/registration/commands";
import type { RegisterVolunteer } from "@/lib/network/registration/schema";
import { aPhone, present, type County } from "@/tests/support/factories";
import { shownCode, watchCodes } from "@/tests/support/shown-codes";
import { anIdNumber } from "@/tests/support/id-numbers";

/** The registration form of a volunteer who lives in the village of a county. */
export function aRegistration(
  { village, category }: County,
  fields: Partial<RegisterVolunteer> = {},
): RegisterVolunteer {
  return {
    name: "演示志愿者",
    phone: aPhone(),
    idNumber: anIdNumber(),
    homeSiteId: village.id,
    categoryIds: [category.id],
    skills: ["理发"],
    languages: ["uig"],
    availability: ["SAT_MORNING"],
    guardianConsent: false,
    charter: "on",
    ...fields,
  };
}

/** Registers a volunteer in both steps: requests a code, then sends the form with it. */
export async function register(form: RegisterVolunteer, now = new Date()) {
  watchCodes();
  await registerVolunteer(VISITOR, form, now);
  const code = shownCode(form.phone);
  return present(await registerVolunteer(VISITOR, { ...form, code }, now));
}
