import "server-only";
import { SYSTEM, type Actor } from "@/lib/shared/auth/actor";
import { sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { volunteerRecipients } from "@/lib/orders/wishes/recipients";
import { isRedoGrade } from "@/lib/orders/wishes/lifecycle";
import { openWish, stepWish } from "@/lib/orders/wishes/open-wish.data";
import { author } from "@/lib/shared/steps/take-step";
import { findFacts } from "@/lib/orders/wishes/queries";
import { maySeeContact } from "@/lib/orders/wishes/policy";
import { beginRedo } from "@/lib/orders/wishes/redo.server";
import { recordOnce } from "@/lib/orders/wishes/record-once.server";
import { recordWish } from "@/lib/orders/wishes/record-wish.server";
import { findInvolvedVolunteers, undoDispatch } from "@/lib/orders/wishes/round.server";
import type {
  AmendWish,
  ApproveWish,
  CancelWish,
  RateWish,
  RejectWish,
  RevealContact,
  SubmitWish,
} from "@/lib/orders/wishes/schema";

/**
 * 点单. Without a code, sends one to the phone and returns null. With a code, records the wish, once
 * however often the same form is sent.
 */
export async function submitWish(
  _: Actor,
  { code, ...given }: SubmitWish,
  now = new Date(),
): Promise<{ trackingNumber: string } | null> {
  const input = { ...given, channel: "WEB" } as const;
  return recordOnce(db, input, async () => {
    if (code) return withCode(input.phone, code, now, (tx) => recordWish(tx, input, now));
    await sendCode(input.phone, now);
    return null;
  });
}

/** 审单. From now on the wall may show the wish. Throws NOT_FOUND for a category of another county. */
export function approveWish(
  actor: Actor,
  { wishId, language, beneficiary, ...review }: ApproveWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, wish: { centerId }, advance }) => {
    const category = await tx.serviceCategory.findFirst({
      where: { id: review.categoryId, centerId, closedAt: null },
      select: { id: true },
    });
    if (!category) throw new AppError("NOT_FOUND");
    const known = beneficiary && { beneficiary };
    await advance("approve", { changes: { ...review, ...known, language: language ?? null } });
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
    await advance("amend", { note: word ?? null, changes: address ? { address } : {} });
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
  const { centerId, status, round } = wish;
  const contact = await db.$transaction(async (tx) => {
    await tx.contactView.create({ data: { wishId, actorRole, actorId, at: now } });
    const data = { status, round };
    await writeAudit(tx, {
      name: "contactView",
      actor,
      centerId,
      subjectId: wishId,
      data,
      at: now,
    });
    return tx.wish.findUniqueOrThrow({
      where: { id: wishId },
      select: { contactName: true, address: true },
    });
  });
  return { name: contact.contactName, phone: wish.residentPhone, address: contact.address ?? "" };
}
