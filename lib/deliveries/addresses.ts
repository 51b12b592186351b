import "server-only";
import type { Transaction } from "@/lib/db";
import type { Addresses } from "@/lib/deliveries/plan";
import { preferenceOf, type Preference, type ToldRole } from "@/lib/notices/preference";

type Person = { recipientRole: ToldRole; recipientId: string };

/** How each of these people wants to be told and where they can be reached, in four statements. */
export async function addressesOf(
  tx: Transaction,
  people: Person[],
): Promise<Map<string, Addresses & { preference: Preference }>> {
  const ids = people.map(({ recipientId }) => recipientId);
  const own = { where: { personId: { in: ids } } };
  const phones = await phonesOf(tx, ids);
  const preferences = await tx.noticePreference.findMany(own);
  const devices = await tx.pushSubscription.findMany({
    ...own,
    select: { id: true, personId: true },
    orderBy: { createdAt: "asc" },
  });
  // Ids are unique over all tables.
  const chosen = new Map(preferences.map((row) => [row.personId, row]));
  const device = new Map(devices.map(({ id, personId }) => [personId, id]));
  return new Map(
    people.map(({ recipientRole, recipientId }) => [
      recipientId,
      {
        preference: preferenceOf(recipientRole, chosen.get(recipientId) ?? null),
        phone: phones.get(recipientId) ?? null,
        email: chosen.get(recipientId)?.email ?? null,
        subscriptionId: device.get(recipientId) ?? null,
      },
    ]),
  );
}

/** Of staff there are none. */
async function phonesOf(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const found = { where: { id: { in: ids } }, select: { id: true, phone: true } };
  const rows = [...(await tx.resident.findMany(found)), ...(await tx.volunteer.findMany(found))];
  return new Map(rows.map(({ id, phone }) => [id, phone]));
}
