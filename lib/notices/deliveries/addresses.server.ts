import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import type { Addresses } from "@/lib/notices/deliveries/plan";
import { confirmedEmail } from "@/lib/notices/inbox/email-state";
import {
  ownerFor,
  ownerId,
  toPreference,
  type Preference,
  type RecipientRole,
} from "@/lib/notices/inbox/preference";
import { ownedBy } from "@/lib/notices/inbox/scope";
import { findKeyOwners, openPreference } from "@/lib/notices/inbox/sealed-address.data";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";
import { maskName } from "@/lib/network/people/mask";
import { findHelpers, openHelper } from "@/lib/orders/wishes/wish-helper.data";
import { openContactName, openMobile } from "@/lib/orders/wishes/sealed-wish.server";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import type { Subject } from "@/lib/notices/inbox/subject";

type AddressedNotice = {
  id: string;
  recipientRole: RecipientRole;
  recipientId: string;
  subject: Subject;
};

type Addressee = Addresses & {
  preference: Preference;
  /** The masked name of whom a helper asked for; null for everybody else. */
  helps: string | null;
};

/** The preference of each notice's recipient and the addresses it may be sent to, by id of the notice. */
export async function findAddresses(
  tx: Transaction,
  notices: AddressedNotice[],
): Promise<Map<string, Addressee>> {
  const findOwnerId = ({ recipientRole, recipientId, subject }: AddressedNotice) =>
    ownerId(ownerFor(recipientRole, recipientId, subject.link) ?? {});
  const own = { where: ownedBy(notices.map(findOwnerId).filter((id) => id !== "")) };
  const phones = await findPhones(
    tx,
    notices.map(({ recipientId }) => recipientId),
  );
  const helpers = await findHelperPhones(tx, notices);
  const preferences = await tx.noticePreference.findMany(own);
  const keys = await findKeyOwners(
    tx,
    preferences.filter(({ emailSealed }) => emailSealed !== null),
  );
  const devices = await tx.pushSubscription.findMany({
    ...own,
    select: { id: true, personId: true, wishId: true },
    orderBy: { createdAt: "asc" },
  });
  const chosen = new Map(preferences.map((row) => [ownerId(row), openPreference(keys, row)]));
  const device = new Map(devices.map((row) => [ownerId(row), row.id]));
  return new Map(
    notices.map((notice) => {
      const preference = chosen.get(findOwnerId(notice)) ?? null;
      return [
        notice.id,
        {
          preference: toPreference(notice.recipientRole, preference, notice.subject.quietHours),
          phone: phones.get(notice.recipientId) ?? helpers.get(notice.recipientId)?.phone ?? null,
          helps: helpers.get(notice.recipientId)?.helps ?? null,
          email: confirmedEmail(preference),
          subscriptionId: device.get(findOwnerId(notice)) ?? null,
        },
      ];
    }),
  );
}

/** The phones of helpers, by id, with the masked name of whom they asked for. */
async function findHelperPhones(tx: Transaction, notices: AddressedNotice[]) {
  const ids = notices
    .filter(({ recipientRole }) => recipientRole === "HELPER")
    .map(({ recipientId }) => recipientId);
  const rows = ids.length > 0 ? await findHelpers(tx, ids) : [];
  return new Map(
    rows.map(({ wish, ...row }) => [
      row.id,
      {
        phone: openHelper(wish.resident, row)?.phone ?? null,
        helps: maskName(openContactName(wish)),
      },
    ]),
  );
}

/** The mobile numbers of residents and volunteers, by id: nothing is sent to a landline. Staff have none. */
async function findPhones(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const found = { where: { id: { in: ids } }, select: { ...KEY_OWNER, phoneSealed: true } };
  const residents = await tx.resident.findMany(found);
  const volunteers = await tx.volunteer.findMany(found);
  const phones = [
    ...residents.map((row) => [row.id, openMobile(row)] as const),
    ...volunteers.map((row) => [row.id, openVolunteerPhone(row)] as const),
  ];
  return new Map(phones.flatMap(([id, phone]) => (phone === null ? [] : [[id, phone]])));
}
