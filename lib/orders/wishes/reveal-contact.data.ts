import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { countTry } from "@/lib/shared/limits/count-tries.data";
import { author } from "@/lib/shared/steps/take-step";
import { maySeeContact } from "@/lib/orders/wishes/policy";
import { findFacts } from "@/lib/orders/wishes/queries";
import type { RevealContact } from "@/lib/orders/wishes/schema";
import {
  CONTACT_SELECT,
  openAddress,
  openContactName,
  openPhone,
} from "@/lib/orders/wishes/sealed-wish.server";

/** Returns name, phone and address of the resident and logs the access. Throws FORBIDDEN if the actor may not see them now. */
export async function revealContact(
  actor: Actor,
  { wishId }: RevealContact,
  now = new Date(),
): Promise<{ name: string; phone: string; address: string }> {
  const wish = await findFacts(db, actor, wishId);
  if (!wish) throw new AppError("NOT_FOUND");
  const { actorRole, actorId } = author(actor);
  if (!actorId || !maySeeContact(actor, wish, now)) throw new AppError("FORBIDDEN");
  const { centerId, status, round } = wish;
  if (actor.role !== "RESIDENT") await countTry("contactLooks", actorId, now, { actor, centerId });
  const contact = await db.$transaction(async (tx) => {
    await tx.contactView.create({ data: { wishId, actorRole, actorId, at: now } });
    const data = { status, round };
    await writeAudit(tx, {
      name: "contactView",
      actor,
      centerId,
      subjectId: wishId,
      data,
      at: now,
    });
    return tx.wish.findUniqueOrThrow({
      where: { id: wishId },
      select: CONTACT_SELECT,
    });
  });
  return {
    name: openContactName(contact) ?? "",
    phone: openPhone(contact.resident) ?? "",
    address: openAddress(contact) ?? "",
  };
}
