import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import type { Addresses } from "@/lib/notices/deliveries/plan";
import {
  preferenceOf,
  preferenceOwner,
  type Preference,
  type ToldRole,
} from "@/lib/notices/inbox/preference";

type Told = { id: string; recipientRole: ToldRole; recipientId: string; wishId: string };

/** By notice, how who is told wants to be told and where they can be reached, in four statements. */
export async function addressesOf(
  tx: Transaction,
  notices: Told[],
): Promise<Map<string, Addresses & { preference: Preference }>> {
  const ownerOf = ({ recipientRole, recipientId, wishId }: Told) =>
    preferenceOwner(recipientRole, recipientId, wishId);
  const own = { where: { personId: { in: notices.map(ownerOf) } } };
  const phones = await phonesOf(
    tx,
    notices.map(({ recipientId }) => recipientId),
  );
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
    notices.map((notice) => {
      const preference = chosen.get(ownerOf(notice)) ?? null;
      return [
        notice.id,
        {
          preference: preferenceOf(notice.recipientRole, preference),
          phone: phones.get(notice.recipientId) ?? null,
          email: preference?.email ?? null,
          subscriptionId: device.get(ownerOf(notice)) ?? null,
        },
      ];
    }),
  );
}

/** Of staff there are none. */
async function phonesOf(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const found = { where: { id: { in: ids } }, select: { id: true, phone: true } };
  const rows = [...(await tx.resident.findMany(found)), ...(await tx.volunteer.findMany(found))];
  return new Map(rows.map(({ id, phone }) => [id, phone]));
}
