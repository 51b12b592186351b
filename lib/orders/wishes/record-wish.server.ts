import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { NO_CLOCKS } from "@/lib/orders/clocks/clock";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { findForRecording } from "@/lib/orders/wishes/find-for-writing.data";
import { addHelper, newHelper, type NewHelper } from "@/lib/orders/wishes/wish-helper.data";
import {
  listRecipients,
  withHelpers,
  withinReach,
  type Recipient,
} from "@/lib/orders/wishes/recipients";
import { findOrAddResident, type FoundResident } from "@/lib/orders/wishes/resident.data";
import { sealContact, sealContent } from "@/lib/orders/wishes/sealed-wish.server";
import type { Recorded } from "@/lib/orders/wishes/record-once.server";
import type { NewWish } from "@/lib/orders/wishes/schema";
import { drawTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { WISH_MACHINE } from "@/lib/orders/wishes/wish-machine.data";
import type { ResidentActor, StaffActor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { maskText } from "@/lib/shared/masking/personal-data";
import { AppError } from "@/lib/shared/errors";
import { openSubject } from "@/lib/shared/steps/open-subject.data";

/**
 * 点单: records a wish with its first event. The phone must be a mobile one confirmed by code,
 * or the wish entered by staff (`clerk`). The unit of its place becomes responsible. Throws PLACE_CLOSED for a closed
 * place, NOT_FOUND for a menu item or category of another county.
 */
export async function recordWish(
  tx: Transaction,
  { phone, menuItemId, categoryId: known, content, urgency = "NORMAL", ...given }: NewWish,
  now: Date,
  clerk: StaffActor | null = null,
): Promise<Recorded> {
  const { contactName, address, helper: asked, ...input } = given;
  const found = await findForRecording(tx, input.siteId);
  if (!found) throw new AppError("PLACE_CLOSED");
  const { place, rules } = found;
  const { centerId } = place;
  const { item, categoryId } = await findCategory(tx, centerId, { menuItemId, categoryId: known });
  const resident = await findOrAddResident(tx, { phone, name: contactName }, now);
  const { wantedTime } = input;
  const state = beforeFirstStep(place, resident, { categoryId, urgency, wantedTime }, now);
  const { id } = state;
  const helper = newHelper(asked);
  const trackingNumber = drawTrackingNumber();
  const asker: ResidentActor = { role: "RESIDENT", id: resident.id, wishId: id };
  const sentence = content ?? nameOf(item);
  const publicContent = maskText(sentence);
  const wish = openSubject(tx, WISH_MACHINE, { state, rules, now });
  await wish.advance(clerk ?? asker, "submit", {
    changes: {
      ...input,
      ...sealContact(resident, id, { contactName, address }),
      residentId: resident.id,
      centerId,
      responsibleSiteId: place.id,
      categoryId,
      urgency,
      menuItemId: item?.id ?? null,
      publicContent,
      contentSealed: sealContent(resident, id, sentence, publicContent),
      trackingNumber,
      createdAt: now,
    },
    notify: toldAtOnce(resident, helper),
    data: askedBy(helper),
  });
  await addHelper(tx, id, resident, helper);
  return { id, trackingNumber, linkVersion: 0, helperId: helper?.id ?? null };
}

/** What the first event says of who asked. */
function askedBy(helper: NewHelper | null) {
  return helper ? { helper: "NAMED" } : {};
}

/** Who has no mobile number is told by whoever writes the wish down; the helper is told anyway. */
function toldAtOnce({ id, phoneToken }: FoundResident, helper: NewHelper | null): Recipient[] {
  const own = listRecipients("submit", { resident: [id] }, null);
  const told = withHelpers(own, () => helper?.id ?? null);
  return phoneToken ? told : withinReach(told, () => true);
}

function nameOf(item: { name: string } | null): string {
  return item?.name ?? "";
}

type Place = NonNullable<Awaited<ReturnType<typeof findForRecording>>>["place"];

/** The facts of a wish before its first step. */
function beforeFirstStep(
  { id: siteId, level, lineage, centerId, disclosureDays, redoDays }: Place,
  resident: FoundResident,
  matter: Pick<WishFacts, "categoryId" | "urgency" | "wantedTime">,
  now: Date,
): WishFacts {
  return {
    ...{ id: randomUUIDv7(), status: "SUBMITTED", round: 1, version: 0, changedAt: now },
    ...{ centerId, disclosureDays, redoDays, siteLineage: lineage },
    ...{ responsibleSiteId: siteId, responsibleLevel: level, responsibleLineage: lineage },
    ...{ siteId, residentId: resident.id, followerIds: [], workedOnByIds: [] },
    ...{ residentPhoneToken: resident.phoneToken, residentKey: resident.personKey },
    ...matter,
    ...NO_CLOCKS,
    ...{ hasConsent: null, isPublic: false },
    ...{ inOpenPool: false, isObjected: false, handlerId: null, handlerSiteId: null },
    ...{ pastOwnerIds: [], calledBackAt: null, visitAt: null, wave: 0, assignment: null },
    ...{ grade: null, raterIds: [], merged: [], helperId: null },
    ...{ invitedVolunteerIds: [], invitedTeamIds: [] },
  };
}

/** Returns the menu item, if one was chosen, and the category, if known. */
async function findCategory(
  tx: Transaction,
  centerId: string,
  { menuItemId, categoryId }: Pick<NewWish, "menuItemId" | "categoryId">,
) {
  if (menuItemId) {
    const item = await findItem(tx, menuItemId, centerId);
    return { item, categoryId: item.categoryId };
  }
  if (!categoryId) return { item: null, categoryId: null };
  const found = await tx.serviceCategory.count({
    where: { id: categoryId, centerId, closedAt: null },
  });
  if (found === 0) throw new AppError("NOT_FOUND");
  return { item: null, categoryId };
}

async function findItem(tx: Transaction, id: string, centerId: string) {
  const item = await tx.menuItem.findFirst({
    where: { id, centerId, closedAt: null, offer: { not: "ACTIVITY" } },
    select: { id: true, name: true, categoryId: true },
  });
  if (!item) throw new AppError("NOT_FOUND");
  return item;
}
