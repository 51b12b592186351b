import "server-only";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { countTry } from "@/lib/shared/limits/count-tries.data";
import { mayLookAtPhone } from "@/lib/desk/volunteer-phone/policy";
import type { LookAtVolunteerPhone } from "@/lib/desk/volunteer-phone/schema";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";
import { findFacts } from "@/lib/orders/wishes/queries";

/**
 * Returns name and phone of a volunteer who serves the wish, and writes the look into the audit log.
 * Throws NOT_FOUND for a wish the actor may not see, FORBIDDEN if they may not look.
 */
export async function lookAtVolunteerPhone(
  actor: Actor,
  { wishId, volunteerId }: LookAtVolunteerPhone,
  now = new Date(),
): Promise<{ name: string; phone: string }> {
  const wish = await findFacts(db, actor, wishId);
  if (!wish) throw new AppError("NOT_FOUND");
  if (!mayLookAtPhone(actor, wish, volunteerId, now)) throw new AppError("FORBIDDEN");
  const { centerId, status, round } = wish;
  await countTry("contactLooks", actor.id, now, { actor, centerId });
  const volunteer = await db.$transaction(async (tx) => {
    await writeAudit(tx, {
      ...{ name: "volunteerPhoneView", actor, centerId, subjectId: volunteerId, at: now },
      data: { status, round },
    });
    return tx.volunteer.findUniqueOrThrow({
      where: { id: volunteerId },
      select: { id: true, personKey: true, phoneSealed: true, name: true },
    });
  });
  return { name: volunteer.name, phone: openVolunteerPhone(volunteer) ?? "" };
}
