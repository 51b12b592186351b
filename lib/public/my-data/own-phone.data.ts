import "server-only";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";
import { openMobile } from "@/lib/orders/wishes/sealed-wish.server";
import type { DataSubject } from "@/lib/public/my-data/policy";

/** The stored mobile number of the person, to which codes go. Throws NOT_FOUND if there is none any more. */
export async function findOwnPhone({ role, id }: DataSubject): Promise<string> {
  const where = { where: { id }, select: { ...KEY_OWNER, phoneSealed: true } } as const;
  const phone =
    role === "RESIDENT"
      ? openMobile(await db.resident.findUniqueOrThrow(where))
      : openVolunteerPhone(await db.volunteer.findUniqueOrThrow(where));
  if (!phone) throw new AppError("NOT_FOUND");
  return phone;
}
