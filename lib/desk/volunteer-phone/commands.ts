import "server-only";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { countTry } from "@/lib/shared/limits/count-tries.data";
import { mayLookAtPhone, mayLookAtPhoneOf } from "@/lib/desk/volunteer-phone/policy";
import type { LookAtKeptPhone, LookAtVolunteerPhone } from "@/lib/desk/volunteer-phone/schema";
import { maySeeVolunteer } from "@/lib/network/people/policy";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";
import { findFacts } from "@/lib/orders/wishes/queries";

/** What a look shows. */
type Contact = { name: string; phone: string };

/**
 * Returns name and phone of a volunteer who serves the wish, and writes the look into the audit log.
 * Throws NOT_FOUND for a wish the actor may not see, FORBIDDEN if they may not look.
 */
export async function lookAtVolunteerPhone(
  actor: Actor,
  { wishId, volunteerId }: LookAtVolunteerPhone,
  now = new Date(),
): Promise<Contact> {
  const wish = await findFacts(db, actor, wishId);
  if (!wish) throw new AppError("NOT_FOUND");
  if (!mayLookAtPhone(actor, wish, volunteerId, now)) throw new AppError("FORBIDDEN");
  const { centerId, status, round } = wish;
  return look(actor, { volunteerId, centerId, data: { status, round } }, now);
}

/**
 * The same of a volunteer whom the actor keeps, whether they serve a wish or not. Throws NOT_FOUND for a
 * volunteer the actor may not see, FORBIDDEN if they may not look.
 */
export async function lookAtKeptPhone(
  actor: Actor,
  { volunteerId }: LookAtKeptPhone,
  now = new Date(),
): Promise<Contact> {
  const volunteer = await db.volunteer.findUnique({
    where: { id: volunteerId },
    select: { centerId: true, homeSite: { select: { lineage: true } } },
  });
  const lineage = volunteer?.homeSite.lineage ?? [];
  if (!volunteer || !maySeeVolunteer(actor, lineage)) throw new AppError("NOT_FOUND");
  if (!mayLookAtPhoneOf(actor, lineage)) throw new AppError("FORBIDDEN");
  return look(actor, { volunteerId, centerId: volunteer.centerId, data: {} }, now);
}

type Looked = { volunteerId: string; centerId: string; data: { status?: string; round?: number } };

/** Throws TOO_MANY_LOOKS above the limit. */
async function look(
  actor: StaffActor,
  { volunteerId, centerId, data }: Looked,
  now: Date,
): Promise<Contact> {
  await countTry("contactLooks", actor.id, now, { actor, centerId });
  const volunteer = await db.$transaction(async (tx) => {
    const entry = { name: "volunteerPhoneView", actor, centerId, subjectId: volunteerId } as const;
    await writeAudit(tx, { ...entry, at: now, data });
    return tx.volunteer.findUniqueOrThrow({
      where: { id: volunteerId },
      select: { id: true, personKey: true, phoneSealed: true, name: true },
    });
  });
  return { name: volunteer.name, phone: openVolunteerPhone(volunteer) ?? "" };
}
