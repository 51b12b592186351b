import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Transaction } from "@/lib/shared/db/db";
import { isMobile } from "@/lib/shared/forms/phone-number";
import { newPersonKey } from "@/lib/shared/sealing/person-key.server";
import { seal, sealSome } from "@/lib/shared/sealing/seal.server";
import {
  landlineToken,
  nameTokens,
  phoneEndToken,
  phoneToken,
} from "@/lib/shared/sealing/token.server";

/** A resident with the key that seals and the keyed hash of the mobile number; null without one. */
export type FoundResident = { id: string; personKey: string; phoneToken: string | null };

/** What is known of who asks: a mobile number, a landline, or no phone at all. */
export type Asker = { phone?: string | undefined; name: string };

/**
 * The resident with this mobile number, who is added if new. Without one, and with a landline, which
 * many may share, it is always a new one. The name given with the wish is one more by which the
 * resident can be found.
 */
export function findOrAddResident(
  tx: Transaction,
  { phone, name }: Asker,
  now: Date,
): Promise<FoundResident> {
  return phone !== undefined && isMobile(phone)
    ? findOrAddMobile(tx, phone, name, now)
    : addWithoutMobile(tx, phone, name, now);
}

async function findOrAddMobile(
  tx: Transaction,
  phone: string,
  name: string,
  now: Date,
): Promise<FoundResident> {
  const id = randomUUIDv7();
  const personKey = newPersonKey(id);
  const sealed = seal({ id, personKey }, "residents.phoneSealed", id, phone);
  const token = phoneToken(phone);
  const search = [...phoneTokens(phone), ...nameTokens(name)];
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

async function addWithoutMobile(
  tx: Transaction,
  landline: string | undefined,
  name: string,
  now: Date,
): Promise<FoundResident> {
  const id = randomUUIDv7();
  const personKey = newPersonKey(id);
  const phoneSealed = sealSome({ id, personKey }, "residents.phoneSealed", id, landline);
  const searchTokens = [...(landline ? phoneTokens(landline) : []), ...nameTokens(name)];
  await tx.resident.create({
    data: { id, personKey, phoneSealed, searchTokens, createdAt: now },
    select: { id: true },
  });
  return { id, personKey, phoneToken: null };
}

/** What a resident is found by of a phone: its end, and a landline as a whole. A mobile number has a column of its own. */
export function phoneTokens(phone: string): string[] {
  return [phoneEndToken(phone), ...(isMobile(phone) ? [] : [landlineToken(phone)])];
}
