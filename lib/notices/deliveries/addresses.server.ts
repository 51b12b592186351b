import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import type { Addresses } from "@/lib/notices/deliveries/plan";
import {
  ownerFor,
  ownerId,
  preferenceOf,
  type Preference,
  type ToldRole,
} from "@/lib/notices/inbox/preference";
import { ownedBy } from "@/lib/notices/inbox/scope";
import type { Subject } from "@/lib/notices/inbox/subject";

type Told = { id: string; recipientRole: ToldRole; recipientId: string; subject: Subject };

/** By notice, how who is told wants to be told and where they can be reached, in four statements. */
export async function addressesOf(
  tx: Transaction,
  notices: Told[],
): Promise<Map<string, Addresses & { preference: Preference }>> {
  const ownerOf = ({ recipientRole, recipientId, subject }: Told) =>
    ownerId(ownerFor(recipientRole, recipientId, subject.link) ?? {});
  const own = { where: ownedBy(notices.map(ownerOf).filter((id) => id !== "")) };
  const phones = await phonesOf(
    tx,
    notices.map(({ recipientId }) => recipientId),
  );
  const preferences = await tx.noticePreference.findMany(own);
  const devices = await tx.pushSubscription.findMany({
    ...own,
    select: { id: true, personId: true, wishId: true },
    orderBy: { createdAt: "asc" },
  });
  const chosen = new Map(preferences.map((row) => [ownerId(row), row]));
  const device = new Map(devices.map((row) => [ownerId(row), row.id]));
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
