import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { KEY_OWNER, newPersonKey, type KeyOwner } from "@/lib/shared/sealing/person-key.server";

/** One of the staff with a key, which is made when it is first needed: most have nothing to seal. */
export async function needStaffKey(tx: Transaction, staffId: string): Promise<KeyOwner> {
  await tx.staff.updateMany({
    where: { id: staffId, personKey: null },
    data: { personKey: newPersonKey(staffId) },
  });
  return tx.staff.findUniqueOrThrow({ where: { id: staffId }, select: KEY_OWNER });
}
