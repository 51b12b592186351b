import "server-only";
import type { Origin } from "@/lib/orders/corrections/policy";
import { eventData } from "@/lib/orders/wishes/event-data";
import { openContactName, openPhone } from "@/lib/orders/wishes/sealed-wish.server";
import type { Transaction } from "@/lib/shared/db/db";
import { KEY_OWNER, type KeyOwner } from "@/lib/shared/sealing/person-key.server";
import { nameTokens } from "@/lib/shared/sealing/token.server";
import { phoneTokens } from "@/lib/orders/wishes/resident.data";

/** Who asks for a wish, as written down. */
export type Asker = {
  owner: KeyOwner;
  name: string | null;
  phone: string | null;
  origin: Origin;
  linkVersion: number;
};

export async function findAsker(tx: Transaction, wishId: string): Promise<Asker> {
  const wish = await tx.wish.findUniqueOrThrow({
    where: { id: wishId },
    select: {
      ...{ id: true, channel: true, linkVersion: true, contactNameSealed: true },
      resident: { select: { ...KEY_OWNER, phoneSealed: true } },
      events: { where: { seq: 1 }, select: { data: true } },
    },
  });
  const { resident, channel, events, linkVersion } = wish;
  const { id, personKey } = resident;
  return {
    ...{ owner: { id, personKey }, linkVersion },
    origin: { channel, submitted: eventData(events[0]?.data) },
    name: openContactName(wish),
    phone: openPhone(resident),
  };
}

/** Keyed hashes of the phones of these volunteers, and of the leaders of these teams. */
export async function findPhoneTokens(
  tx: Transaction,
  volunteerIds: string[],
  teamIds: string[],
): Promise<(string | null)[]> {
  const volunteers = await tx.volunteer.findMany({
    where: { OR: [{ id: { in: volunteerIds } }, { leads: { some: { id: { in: teamIds } } } }] },
    select: { phoneToken: true },
  });
  return volunteers.map(({ phoneToken }) => phoneToken);
}

/** Lets a resident be found by the names in their wishes and by the phone, and by nothing else. */
export async function renewSearchTokens(tx: Transaction, residentId: string): Promise<void> {
  const resident = await tx.resident.findUniqueOrThrow({
    where: { id: residentId },
    select: {
      ...{ ...KEY_OWNER, phoneSealed: true },
      wishes: { select: { id: true, contactNameSealed: true } },
    },
  });
  const phone = openPhone(resident);
  const names = resident.wishes.map((wish) => openContactName({ ...wish, resident }) ?? "");
  const tokens = [...(phone ? phoneTokens(phone) : []), ...names.flatMap(nameTokens)];
  await tx.resident.update({
    where: { id: residentId },
    data: { searchTokens: [...new Set(tokens)] },
    select: { id: true },
  });
}
