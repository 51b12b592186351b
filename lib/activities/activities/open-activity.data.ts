import "server-only";
import {
  ACTIVITY_MACHINE,
  type ActivityStepTypes,
} from "@/lib/activities/activities/activity-machine.data";
import type { ActivityFacts } from "@/lib/activities/activities/facts";
import { findFacts } from "@/lib/activities/activities/find-facts.data";
import { findRecipients } from "@/lib/activities/activities/recipients.server";
import type { Actor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { Step } from "@/lib/shared/steps/machine";
import { openSubject } from "@/lib/shared/steps/open-subject.data";
import type { ActivityEventName } from "@/prisma/generated/enums";

/** What a step of an activity writes; whom it is told is no choice of the command. */
export type ActivityStep = Omit<Step<ActivityStepTypes>, "notify">;

/** An activity inside a transaction, opened by one actor. */
export type OpenActivity = {
  tx: Transaction;
  readonly activity: Readonly<ActivityFacts>;
  now: Date;
  /** Takes one step along the life of the activity, and tells whom the table `ACTIVITY_TOLD` names. */
  advance: (event: ActivityEventName, step?: ActivityStep) => Promise<void>;
  /** Takes a step of which nobody is told, since they are told of the whole: a plan, a month. */
  advanceQuietly: (event: ActivityEventName, step?: ActivityStep) => Promise<void>;
};

/** Opens an activity whose facts were just read, or one that is about to be drafted. */
export function openFacts(
  tx: Transaction,
  actor: Actor,
  state: ActivityFacts,
  now: Date,
): OpenActivity {
  const subject = openSubject(tx, ACTIVITY_MACHINE, { state, rules: null, now });
  return {
    ...{ tx, now },
    get activity() {
      return subject.state;
    },
    advance: async (event, step = {}) => {
      const activity = subject.state;
      const notify = await findRecipients(tx, { actor, event, activity });
      return subject.advance(actor, event, { ...step, notify });
    },
    advanceQuietly: (event, step) => subject.advance(actor, event, step),
  };
}

/** Runs `work` on an activity in one transaction. Throws NOT_FOUND if the actor does not work with it. */
export function openActivity<T>(
  actor: Actor,
  activityId: string,
  now: Date,
  work: (open: OpenActivity) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => work(await openActivityIn(tx, actor, activityId, now)));
}

/** Opens an activity in a transaction that does more than that. Throws NOT_FOUND. */
export async function openActivityIn(
  tx: Transaction,
  actor: Actor,
  activityId: string,
  now: Date,
): Promise<OpenActivity> {
  const [state] = await findFacts(tx, actor, { id: activityId });
  if (!state) throw new AppError("NOT_FOUND");
  return openFacts(tx, actor, state, now);
}
