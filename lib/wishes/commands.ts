import "server-only";
import { SYSTEM, type Actor } from "@/lib/auth/actor";
import { sendCode, withCode } from "@/lib/auth/phone-code";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { staffTold, volunteersTold } from "@/lib/notices/recipients";
import { isRedoGrade } from "@/lib/wishes/lifecycle";
import { author, openWish, type OpenWish } from "@/lib/wishes/open-wish";
import { findFacts } from "@/lib/wishes/queries";
import { maySeeContact } from "@/lib/wishes/policy";
import { redoUnit } from "@/lib/wishes/redo-unit";
import { recordWish } from "@/lib/wishes/record-wish";
import { endAssignment, NO_HANDLER, undoDispatch, volunteersOf } from "@/lib/wishes/round";
import { staffOf } from "@/lib/wishes/staff-of";
import type {
  AmendWish,
  ApproveWish,
  CancelWish,
  RateWish,
  RejectWish,
  RevealContact,
  SubmitWish,
} from "@/lib/wishes/schema";

/**
 * 点单. Without a code the phone gets one and null comes back. With it the wish
 * is written, once however often the same form is sent.
 */
export async function submitWish(
  _: Actor,
  { code, ...input }: SubmitWish,
  now = new Date(),
): Promise<{ trackingNumber: string } | null> {
  const existing = await findSubmitted(input);
  if (existing) return existing;
  if (!code) {
    await sendCode(input.phone, now);
    return null;
  }
  try {
    return await withCode(input.phone, code, now, (tx) => recordWish(tx, input, now));
  } catch (error) {
    // The same form came twice at once: the other one won, its wish is the answer.
    const winner = await findSubmitted(input);
    if (winner) return winner;
    throw error;
  }
}

/** The wish this form was written as; FORM_SENT if it came back from the browser's history and says something else now. */
async function findSubmitted({ idempotencyKey, phone, ...form }: Omit<SubmitWish, "code">) {
  const wish = await db.wish.findUnique({
    where: { idempotencyKey },
    select: {
      trackingNumber: true,
      content: true,
      siteId: true,
      menuItemId: true,
      contactName: true,
      wantedTime: true,
      resident: { select: { phone: true } },
    },
  });
  if (!wish) return null;
  const isTheSame =
    wish.resident.phone === phone &&
    wish.siteId === form.siteId &&
    wish.contactName === form.contactName &&
    wish.wantedTime === form.wantedTime &&
    wish.menuItemId === (form.menuItemId ?? null) &&
    wish.content === (form.content ?? wish.content);
  if (!isTheSame) throw new AppError("FORM_SENT");
  return { trackingNumber: wish.trackingNumber };
}

/** 审单: it will be done; from here on the wall may show it. */
export function approveWish(
  actor: Actor,
  { wishId, ...review }: ApproveWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, wish, advance }) => {
    const category = await tx.serviceCategory.findFirst({
      where: { id: review.categoryId, centerId: wish.centerId, closedAt: null },
      select: { id: true },
    });
    if (!category) throw new AppError("NOT_FOUND");
    await advance("approve", { changes: { ...review, language: review.language ?? null } });
  });
}

/** The resident reads the reason. */
export function rejectWish(
  actor: Actor,
  { wishId, reason }: RejectWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, ({ advance }) => advance("reject", { note: reason }));
}

/** 撤回, until the service starts. */
export function cancelWish(
  actor: Actor,
  { wishId, reason }: CancelWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await open.advance("cancel", {
      note: reason ?? null,
      changes: { inOpenPool: false },
      tell: volunteersTold("cancelled", await volunteersOf(open)),
    });
    await undoDispatch(open);
  });
}

/** A word more, or the address; the address is kept out of the event. */
export function amendWish(
  actor: Actor,
  { wishId, word, address }: AmendWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ wish, advance }) => {
    await advance("amend", { note: word ?? null, changes: address ? { address } : {} });
    // Who was waited for has answered.
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

/** Round n+1: nobody of the earlier rounds owns it, and the unit above the one that dispatched answers for it. */
async function beginRedo(open: OpenWish): Promise<void> {
  const { tx, wish, advance } = open;
  const { assignment, handlerId, handlerSiteId } = wish;
  const dispatcher = await tx.site.findUniqueOrThrow({
    where: { id: handlerSiteId ?? wish.responsibleSiteId },
    select: { id: true, level: true, parent: { select: { id: true } } },
  });
  const unit = redoUnit(dispatcher);
  await advance(
    "redo",
    {
      changes: {
        round: wish.round + 1,
        responsibleSiteId: unit.id,
        isObjected: false,
        ...NO_HANDLER,
        calledBackAt: null,
        grade: null,
        wave: 0,
        pastOwnerIds: [
          ...wish.pastOwnerIds,
          handlerId,
          assignment?.teamId,
          assignment?.leaderId,
          ...(assignment?.volunteerIds ?? []),
        ].filter((owner) => typeof owner === "string"),
      },
      tell: staffTold("redoToYou", await staffOf(tx, unit.id)),
    },
    SYSTEM,
  );
  await endAssignment(open);
}

/** Name, phone and address of who asked; the look is written down. */
export async function revealContact(
  actor: Actor,
  { wishId }: RevealContact,
  now = new Date(),
): Promise<{ name: string; phone: string; address: string }> {
  const wish = await findFacts(db, actor, wishId);
  if (!wish) throw new AppError("NOT_FOUND");
  const { actorRole, actorId } = author(actor);
  if (!actorId || !maySeeContact(actor, wish, now)) throw new AppError("FORBIDDEN");
  const [, contact] = await db.$transaction([
    db.contactView.create({ data: { wishId, actorRole, actorId, at: now } }),
    db.wish.findUniqueOrThrow({
      where: { id: wishId },
      select: { contactName: true, address: true },
    }),
  ]);
  return { name: contact.contactName, phone: wish.residentPhone, address: contact.address ?? "" };
}
