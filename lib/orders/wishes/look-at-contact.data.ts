import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { db } from "@/lib/shared/db/db";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { HELPER_SELECT, openHelper } from "@/lib/orders/wishes/wish-helper.data";
import {
  CONTACT_SELECT,
  openAddress,
  openContactName,
  openPhone,
} from "@/lib/orders/wishes/sealed-wish.server";
import type { ActorRole } from "@/prisma/generated/enums";

type Contact = Record<"name" | "phone" | "address" | "helperName" | "helperPhone", string>;

/** Name, phone and address of the resident of a wish, with the look at them logged in the same transaction. */
export async function lookAtContact(
  actor: Actor,
  who: { actorRole: ActorRole; actorId: string },
  { id: wishId, centerId, status, round }: WishFacts,
  at: Date,
): Promise<Contact> {
  const contact = await db.$transaction(async (tx) => {
    await tx.contactView.create({ data: { wishId, ...who, at } });
    const data = { status, round };
    await writeAudit(tx, { name: "contactView", actor, centerId, subjectId: wishId, data, at });
    return tx.wish.findUniqueOrThrow({
      where: { id: wishId },
      select: { ...CONTACT_SELECT, helper: { select: HELPER_SELECT } },
    });
  });
  const helper = openHelper(contact.resident, contact.helper);
  return {
    name: openContactName(contact) ?? "",
    phone: openPhone(contact.resident) ?? "",
    address: openAddress(contact) ?? "",
    helperName: helper?.name ?? "",
    helperPhone: helper?.phone ?? "",
  };
}
