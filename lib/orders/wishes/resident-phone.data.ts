import "server-only";
import type { ResidentActor } from "@/lib/shared/auth/actor";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import { seal } from "@/lib/shared/sealing/seal.server";
import { phoneEndToken, phoneToken } from "@/lib/shared/sealing/token.server";

/** The phones of a change: the one there was, and the one there will be. */
export type Phones = { from: string; to: string };

/**
 * Gives a resident another phone, for every wish. Throws PHONE_IN_USE if wishes were made with it:
 * whose these are is not known.
 */
export async function changeResidentPhone(
  tx: Transaction,
  resident: ResidentActor,
  { from, to }: Phones,
  at: Date,
): Promise<void> {
  const { id, wishId } = resident;
  const owner = await tx.resident.findUniqueOrThrow({
    where: { id },
    select: { ...KEY_OWNER, searchTokens: true },
  });
  if (!owner.personKey) throw new AppError("NOT_FOUND");
  const token = phoneToken(to);
  const taken = await tx.resident.count({ where: { phoneToken: token } });
  if (taken > 0) throw new AppError("PHONE_IN_USE", {}, "newPhone");
  const kept = owner.searchTokens.filter((one) => one !== phoneEndToken(from));
  await tx.resident.update({
    where: { id },
    data: {
      phoneToken: token,
      phoneSealed: seal(owner, "residents.phoneSealed", id, to),
      searchTokens: [phoneEndToken(to), ...kept],
    },
    select: { id: true },
  });
  const where = { id: wishId };
  const { centerId } = await tx.wish.findUniqueOrThrow({ where, select: { centerId: true } });
  await writeAudit(tx, { name: "phoneChange", actor: resident, centerId, subjectId: wishId, at });
}
