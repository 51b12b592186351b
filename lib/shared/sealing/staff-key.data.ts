import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { KEY_OWNER, newPersonKey, type KeyOwner } from "@/lib/shared/sealing/person-key.server";

/** The key of one of the staff, who get one when they first need it. */
export async function needStaffKey(tx: Transaction, id: string): Promise<KeyOwner> {
  await tx.staff.updateMany({
    where: { id, personKey: null },
    data: { personKey: newPersonKey(id) },
  });
  return tx.staff.findUniqueOrThrow({ where: { id }, select: KEY_OWNER });
}
