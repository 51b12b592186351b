import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import type { Addresses } from "@/lib/notices/deliveries/plan";
import {
  ownerFor,
  ownerId,
  toPreference,
  type Preference,
  type RecipientRole,
} from "@/lib/notices/inbox/preference";
import { ownedBy } from "@/lib/notices/inbox/scope";
import type { Subject } from "@/lib/notices/inbox/subject";

type UnplannedNotice = {
  id: string;
  recipientRole: RecipientRole;
  recipientId: string;
  subject: Subject;
};

/** The preference and the addresses of each notice's recipient, by id of the notice, in four statements. */
export async function findAddresses(
  tx: Transaction,
  notices: UnplannedNotice[],
): Promise<Map<string, Addresses & { preference: Preference }>> {
  const findOwnerId = ({ recipientRole, recipientId, subject }: UnplannedNotice) =>
    ownerId(ownerFor(recipientRole, recipientId, subject.link) ?? {});
  const own = { where: ownedBy(notices.map(findOwnerId).filter((id) => id !== "")) };
  const phones = await findPhones(
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
      const preference = chosen.get(findOwnerId(notice)) ?? null;
      return [
        notice.id,
        {
          preference: toPreference(notice.recipientRole, preference),
          phone: phones.get(notice.recipientId) ?? null,
          email: preference?.email ?? null,
          subscriptionId: device.get(findOwnerId(notice)) ?? null,
        },
      ];
    }),
  );
}

/** The phones of residents and volunteers, by id; staff have none. */
async function findPhones(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const found = { where: { id: { in: ids } }, select: { id: true, phone: true } };
  const rows = [...(await tx.resident.findMany(found)), ...(await tx.volunteer.findMany(found))];
  return new Map(rows.map(({ id, phone }) => [id, phone]));
}
