import "server-only";
import type { ClockRules } from "@/lib/orders/clocks/rules";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import { findForWriting } from "@/lib/orders/wishes/find-for-writing.data";
import { WISH_MACHINE, type WishKind } from "@/lib/orders/wishes/wish-machine.data";
import type { Actor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { Step } from "@/lib/shared/steps/machine";
import { openThing } from "@/lib/shared/steps/open-subject.data";

/** One wish inside a transaction, as one actor may see it. */
export type OpenWish = {
  tx: Transaction;
  /** As the rules know it now: another object after each step. */
  readonly wish: Readonly<WishFacts>;
  /** What the county of the wish has set for its clocks. */
  rules: ClockRules;
  now: Date;
  /** Takes the wish one step along its lifecycle. */
  advance: (event: WishEventName, step?: Step<WishKind>, as?: Actor) => Promise<void>;
  /** Takes note of what was written beside the steps: who is asked, who holds the wish. */
  learn: (
    facts: Partial<Pick<WishFacts, "invitedTeamIds" | "invitedVolunteerIds" | "assignment">>,
  ) => void;
};

/** A write to a wish: scope, rule, table, compare-and-set, event, effects, in one transaction. */
export function openWish<T>(
  actor: Actor,
  wishId: string,
  now: Date,
  work: (open: OpenWish) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => work(await open(tx, actor, wishId, now)));
}

/** A write that is one step and nothing else: its one statement needs no transaction around it. */
export async function stepWish(
  actor: Actor,
  wishId: string,
  now: Date,
  event: WishEventName,
  step: Step<WishKind> | ((wish: Readonly<WishFacts>) => Promise<Step<WishKind>>) = {},
): Promise<void> {
  const { wish, advance } = await open(db, actor, wishId, now);
  await advance(event, typeof step === "function" ? await step(wish) : step);
}

/** NOT_FOUND for a wish this actor may not see. */
async function open(tx: Transaction, actor: Actor, wishId: string, now: Date): Promise<OpenWish> {
  const found = await findForWriting(tx, actor, wishId);
  if (!found) throw new AppError("NOT_FOUND");
  const { wish: state, rules } = found;
  const thing = openThing(tx, WISH_MACHINE, { state, rules, now });
  return {
    ...{ tx, rules, now },
    get wish() {
      return thing.state;
    },
    advance: (event, step, as = actor) => thing.advance(as, event, step),
    learn: thing.learn,
  };
}
