import "server-only";
import type { ClockRules } from "@/lib/orders/clocks/rules";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import { findRecipients } from "@/lib/orders/wishes/audiences.server";
import { findForWriting } from "@/lib/orders/wishes/find-for-writing.data";
import { WISH_MACHINE, type WishStepTypes } from "@/lib/orders/wishes/wish-machine.data";
import type { Actor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { Step } from "@/lib/shared/steps/machine";
import { openSubject } from "@/lib/shared/steps/open-subject.data";

/** What a step of a wish writes; whom it is told is no choice of the command. */
export type WishStep = Omit<Step<WishStepTypes>, "notify">;

type Learnt =
  | "invitedTeamIds"
  | "invitedVolunteerIds"
  | "assignment"
  | "residentId"
  | "residentPhoneToken"
  | "residentKey";

/** A wish inside a transaction, opened by one actor. */
export type OpenWish = {
  tx: Transaction;
  /** The current facts: a new object after each step. */
  readonly wish: Readonly<WishFacts>;
  /** The clock rules of the wish's county. */
  rules: ClockRules;
  now: Date;
  /** Takes the wish one step along its lifecycle, and tells whom the table `TOLD` names. */
  advance: (event: WishEventName, step?: WishStep, as?: Actor) => Promise<void>;
  /** Updates the facts with what was written beside the steps: invitations, the assignment, another resident. */
  learn: (facts: Partial<Pick<WishFacts, Learnt>>) => void;
};

/**
 * Runs `work` on a wish in one transaction, which holds the county's calendar as it was read until the
 * step is written. Throws NOT_FOUND if the actor may not see the wish.
 */
export function openWish<T>(
  actor: Actor,
  wishId: string,
  now: Date,
  work: (open: OpenWish) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => work(await openWishIn(tx, actor, wishId, now)));
}

/** Takes one step of a wish and nothing else. */
export function stepWish(
  actor: Actor,
  wishId: string,
  now: Date,
  event: WishEventName,
  step: WishStep = {},
): Promise<void> {
  return openWish(actor, wishId, now, ({ advance }) => advance(event, step));
}

/** Opens a wish in a transaction that does more than that. Throws NOT_FOUND. */
export async function openWishIn(
  tx: Transaction,
  actor: Actor,
  wishId: string,
  now: Date,
): Promise<OpenWish> {
  const found = await findForWriting(tx, actor, wishId);
  if (!found) throw new AppError("NOT_FOUND");
  const { wish: state, rules } = found;
  const subject = openSubject(tx, WISH_MACHINE, { state, rules, now });
  return {
    ...{ tx, rules, now },
    get wish() {
      return subject.state;
    },
    advance: async (event, step = {}, as = actor) => {
      const notify = await findRecipients(tx, { actor: as, event, wish: subject.state, step });
      return subject.advance(as, event, { ...step, notify });
    },
    learn: subject.learn,
  };
}
