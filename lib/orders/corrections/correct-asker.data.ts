import "server-only";
import {
  findAsker,
  findPhoneTokens,
  renewSearchTokens,
  type Asker,
} from "@/lib/orders/corrections/asker.data";
import { refusalOfAsker, refusalToCorrectAsker } from "@/lib/orders/corrections/policy";
import type { CorrectAsker } from "@/lib/orders/corrections/schema";
import { sealColumnsAnew, sealWordsAnew } from "@/lib/orders/corrections/seal-anew.data";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { findOrAddResident, type FoundResident } from "@/lib/orders/wishes/resident.data";
import { sealContact } from "@/lib/orders/wishes/sealed-wish.server";
import { sealValues } from "@/lib/shared/audit/sealed-values.server";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import type { Actor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";

type Right = { name: string; phone: string | null };

/**
 * Corrects name or phone of who asks for a wish that somebody else wrote down. With another phone the wish goes to
 * the resident who has it, the links of before open nothing any more, and only that one is told.
 */
export async function correctAskerOf(
  open: OpenWish,
  actor: Actor,
  { contactName, phone, reason }: Pick<CorrectAsker, "contactName" | "phone" | "reason">,
): Promise<void> {
  const { tx, wish, now } = open;
  const known = await findAsker(tx, wish.id);
  const refused = refusalToCorrectAsker(actor, wish, known.origin, now);
  if (refused) throw new AppError(refused);
  const right: Right = {
    name: contactName ?? known.name ?? "",
    phone: phone === undefined ? known.phone : phone,
  };
  const isMoved = right.phone !== known.phone;
  if (!isMoved && right.name === known.name) throw new AppError("NOTHING_CHANGED");
  const values = isMoved
    ? await giveToOther(open, actor, known, right, reason)
    : await rename(open, known, right.name, reason);
  const { centerId, id: subjectId } = wish;
  const about = { centerId, subjectId, data: values, at: now };
  await writeAudit(tx, { name: "askerCorrect", actor, ...about });
}

async function rename(open: OpenWish, { owner, ...known }: Asker, name: string, reason: string) {
  const { tx, wish } = open;
  const asker = { from: owner.id, to: owner.id };
  const values = {
    before: sealValues(owner, { contactName: known.name ?? "" }),
    after: sealValues(owner, { contactName: name }),
  };
  await open.advance("correct", {
    note: reason,
    changes: sealContact(owner, wish.id, { contactName: name }),
    data: { asker: { ...asker, ...values } },
  });
  await renewSearchTokens(tx, owner.id);
  return { ...asker, ...values, ...sealValues(owner, { reason }) };
}

async function giveToOther(
  open: OpenWish,
  actor: Actor,
  { owner: from, linkVersion, ...known }: Asker,
  { name, phone }: Right,
  reason: string,
) {
  const { tx, now } = open;
  const { id: wishId, version } = open.wish;
  const to = await findOrAddResident(tx, { name, phone: phone ?? undefined }, now);
  await requireOther(open, actor, to);
  const asker = { from: from.id, to: to.id };
  const values = {
    before: sealValues(from, personOf(known)),
    after: sealValues(to, personOf({ name, phone })),
  };
  const columns = await sealColumnsAnew(tx, { wishId, from, to }, name);
  open.learn({
    ...{ residentId: to.id, residentPhoneToken: to.phoneToken, residentKey: to.personKey },
  });
  await open.advance("correct", {
    note: reason,
    changes: { residentId: to.id, linkVersion: linkVersion + 1, ...columns },
    data: { asker: { ...asker, ...values } },
  });
  await sealWordsAnew(tx, { wishId, from, to }, version);
  // E-mail addresses and browsers were chosen by whoever held a link of before.
  await tx.noticePreference.deleteMany({ where: { wishId } });
  await tx.pushSubscription.deleteMany({ where: { wishId } });
  await renewSearchTokens(tx, from.id);
  return { ...asker, ...values, ...sealValues(to, { reason }) };
}

/** Throws OWN_PHONE or SERVES_IT if the wish cannot be that one's. */
async function requireOther({ tx, wish }: OpenWish, actor: Actor, { phoneToken }: FoundResident) {
  const { assignment, invitedVolunteerIds, invitedTeamIds } = wish;
  const ownId = actor.role === "STAFF" ? actor.volunteerId : null;
  const [own = null] = ownId ? await findPhoneTokens(tx, [ownId], []) : [];
  const serving = await findPhoneTokens(
    tx,
    [...invitedVolunteerIds, ...(assignment?.volunteerIds ?? [])],
    [...invitedTeamIds, ...(assignment?.teamId ? [assignment.teamId] : [])],
  );
  const refused = refusalOfAsker({ asker: phoneToken, own, serving });
  if (refused) throw new AppError(refused);
}

function personOf({ name, phone }: { name: string | null; phone: string | null }) {
  return { contactName: name ?? "", phone: phone ?? "" };
}
