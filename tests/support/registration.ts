import { VISITOR } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { registerVolunteer } from "@/lib/network/registration/commands";
import type { RegisterVolunteer } from "@/lib/network/registration/schema";
import { aPhone, present, type County } from "@/tests/support/factories";
import { anIdNumber } from "@/tests/support/id-numbers";

/** What somebody fills in who lives in the village of a county. */
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

/** Both steps: the code that was sent to the phone, and with it the registration. */
export async function register(form: RegisterVolunteer, now = new Date()) {
  await registerVolunteer(VISITOR, form, now);
  const { text } = await db.outboxMessage.findFirstOrThrow({ where: { address: form.phone } });
  const code = present(/\d{6}/.exec(text)?.[0]);
  return present(await registerVolunteer(VISITOR, { ...form, code }, now));
}
