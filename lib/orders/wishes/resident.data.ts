import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Transaction } from "@/lib/shared/db/db";
import { newPersonKey } from "@/lib/shared/sealing/person-key.server";
import { seal } from "@/lib/shared/sealing/seal.server";
import { nameTokens, phoneEndToken, phoneToken } from "@/lib/shared/sealing/token.server";

/** A resident with the key that seals and the keyed hash of the phone. */
export type FoundResident = { id: string; personKey: string; phoneToken: string };

/**
 * The resident with this phone, who is added if new. The name given with the wish is one more by which
 * the resident can be found.
 */
export async function findOrAddResident(
  tx: Transaction,
  phone: string,
  name: string,
  now: Date,
): Promise<FoundResident> {
  const id = randomUUIDv7();
  const personKey = newPersonKey(id);
  const sealed = seal({ id, personKey }, "residents.phoneSealed", id, phone);
  const token = phoneToken(phone);
  const search = [phoneEndToken(phone), ...nameTokens(name)];
  // One statement, so that two first wishes of a phone do not race.
  const [resident] = await tx.$queryRaw<FoundResident[]>`
    INSERT INTO residents AS r (id, "personKey", "phoneSealed", "phoneToken", "searchTokens", "createdAt")
    VALUES (${id}::uuid, ${personKey}, ${sealed}, ${token}, ${search}, ${now})
    ON CONFLICT ("phoneToken") DO UPDATE SET "searchTokens" =
      CASE WHEN r."searchTokens" @> excluded."searchTokens" THEN r."searchTokens"
        ELSE ARRAY(SELECT DISTINCT unnest(r."searchTokens" || excluded."searchTokens")) END
    RETURNING id, "personKey", "phoneToken"`;
  if (!resident) throw new Error("an insert that returns a row returned none");
  return resident;
}
