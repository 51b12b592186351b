import "server-only";
import { SYSTEM, type Actor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { lookAtContact } from "@/lib/orders/wishes/look-at-contact.data";
import { countTry } from "@/lib/shared/limits/count-tries.data";
import { author } from "@/lib/shared/steps/take-step";
import { maySeeContact } from "@/lib/orders/wishes/policy";
import { findFacts } from "@/lib/orders/wishes/queries";
import { ensureSent, sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import { findRecorded, recordOnce, type Recorded } from "@/lib/orders/wishes/record-once.server";
import { recordWish } from "@/lib/orders/wishes/record-wish.server";
import { volunteerRecipients } from "@/lib/orders/wishes/recipients";
import { isRedoGrade } from "@/lib/orders/wishes/lifecycle";
import { openWish, stepWish } from "@/lib/orders/wishes/open-wish.data";
import { beginRedo } from "@/lib/orders/wishes/redo.server";
import { reword } from "@/lib/orders/wishes/reword.data";
import { findInvolvedVolunteers, undoDispatch } from "@/lib/orders/wishes/round.server";
import { residentOf, sealContact } from "@/lib/orders/wishes/sealed-wish.server";
import type {
  AmendWish,
  ApproveWish,
  CancelWish,
  RateWish,
  RejectWish,
  RevealContact,
  RewordWish,
  SubmitWish,
} from "@/lib/orders/wishes/schema";

/**
 * 点单. Without a code, sends one to the phone and returns null. With a code, records the wish, once
 * however often the same form is sent with it: a form alone, which stands in the database too, opens
 * nobody's wish.
 */
export async function submitWish(
  _: Actor,
  { code, ...given }: SubmitWish,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<Recorded | null> {
  const input = { ...given, channel: "WEB" } as const;
  const { phone, siteId } = input;
  if (!code) {
    await findRecorded(db, input); // throws if the form says something else than when it was sent
    await sendCode(phone, now, { sender, siteId });
    return null;
  }
  const record = (tx: Transaction) => recordWish(tx, input, now);
  return recordOnce(
    db,
    input,
    () => withCode(phone, code, now, record, sender),
    () => ensureSent(phone, code, now, sender),
  );
}

/**
 * 审单. From now on the wall may show the wish, by its public sentence, which stays masked however it
 * is edited. Throws NOT_FOUND for a category of another county.
 */
export function approveWish(
  actor: Actor,
  { wishId, language, beneficiary, publicContent, ...review }: ApproveWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, wish: { centerId }, advance }) => {
    const category = await tx.serviceCategory.findFirst({
      where: { id: review.categoryId, centerId, closedAt: null },
      select: { id: true },
    });
    if (!category) throw new AppError("NOT_FOUND");
    const known = beneficiary && { beneficiary };
    const { changes, data } = await reword(tx, wishId, publicContent);
    await advance("approve", {
      changes: { ...review, ...known, ...changes, language: language ?? null },
      data,
    });
  });
}

/** Edits the public sentence of a wish; the original stays. The event keeps what it says from now on. */
export function rewordWish(
  actor: Actor,
  { wishId, publicContent }: RewordWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, advance }) => {
    await advance("amend", await reword(tx, wishId, publicContent));
  });
}

/** Rejects a wish; the resident is told the reason. */
export function rejectWish(
  actor: Actor,
  { wishId, reason }: RejectWish,
  now = new Date(),
): Promise<void> {
  return stepWish(actor, wishId, now, "reject", { note: reason });
}

/** 撤回, possible until the service starts. */
export function cancelWish(
  actor: Actor,
  { wishId, reason }: CancelWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await open.advance("cancel", {
      note: reason ?? null,
      changes: { inOpenPool: false },
      notify: volunteerRecipients("cancelled", await findInvolvedVolunteers(open)),
    });
    await undoDispatch(open);
  });
}

/** 补充: adds a note or the address. The address is not written into the event, which more people read. */
export function amendWish(
  actor: Actor,
  { wishId, word, address }: AmendWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ wish, advance }) => {
    const changes = sealContact(residentOf(wish), wishId, { address });
    await advance("amend", { note: word ?? null, changes });
    // The wish was paused to wait for the resident, who has now answered.
    if (wish.pausedAt && actor.role === "RESIDENT") await advance("resume", {}, SYSTEM);
  });
}

/** 评单. The two lowest grades begin a new round at once (差评必重办). */
export function rateWish(
  actor: Actor,
  { wishId, grade, comment }: RateWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await open.advance("rate", { note: comment ?? null, changes: { grade }, data: { grade } });
    if (isRedoGrade(grade)) await beginRedo(open);
  });
}

/** Returns name, phone and address of the resident and logs the access. Throws FORBIDDEN if the actor may not see them now. */
export async function revealContact(
  actor: Actor,
  { wishId }: RevealContact,
  now = new Date(),
): Promise<{ name: string; phone: string; address: string }> {
  const wish = await findFacts(db, actor, wishId);
  if (!wish) throw new AppError("NOT_FOUND");
  const { actorRole, actorId } = author(actor);
  if (!actorId || !maySeeContact(actor, wish, now)) throw new AppError("FORBIDDEN");
  const { centerId } = wish;
  if (actor.role !== "RESIDENT") await countTry("contactLooks", actorId, now, { actor, centerId });
  return lookAtContact(actor, { actorRole, actorId }, wish, now);
}
