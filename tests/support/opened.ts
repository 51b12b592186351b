import { db } from "@/lib/shared/db/db";
import {
  CONTACT_SELECT,
  openAddress,
  openContactName,
  openPhone,
} from "@/lib/orders/wishes/sealed-wish.server";
import { present } from "@/tests/support/factories";

/** The phone of a resident, opened. */
export async function phoneOf(residentId: string): Promise<string> {
  const resident = await db.resident.findUniqueOrThrow({ where: { id: residentId } });
  return present(openPhone(resident));
}

/** Name, phone and address of a wish, opened; null where there is none or the resident was erased. */
export async function openWishContact(wishId: string) {
  const wish = await db.wish.findUniqueOrThrow({ where: { id: wishId }, select: CONTACT_SELECT });
  return {
    name: openContactName(wish),
    phone: openPhone(wish.resident),
    address: openAddress(wish),
  };
}

/** Whose key seals what is personal in a wish. */
export async function keyOf(wishId: string) {
  const { resident } = await db.wish.findUniqueOrThrow({
    where: { id: wishId },
    select: CONTACT_SELECT,
  });
  return resident;
}
