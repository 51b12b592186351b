import type { Actor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";
import type { StepTypes, Machine, Recipient, Step, StepEvent } from "@/lib/shared/steps/machine";
import { nextStatus } from "@/lib/shared/steps/transitions";

/** Which step an actor takes, of which state, when, and what it writes. */
export type StepRequest<K extends StepTypes> = {
  state: K["state"];
  rules: K["rules"];
  actor: Actor;
  event: K["name"];
  now: Date;
  step: Step<K>;
};

/** The state after a step, and what is to be written. */
export type StepResult<K extends StepTypes> = {
  state: K["state"];
  changes: K["changes"] & { status: K["state"]["status"]; version: number };
  event: StepEvent<K> & K["event"];
  notices: Recipient[];
  /** The templates of the notices before it that it settles. */
  settled: K["template"][];
};

/** Takes a step in memory. Throws an AppError if the table has no such step from this status, or a rule refuses it. */
export function takeStep<K extends StepTypes>(
  machine: Machine<K>,
  { state: before, rules, actor, event: name, now: at, step }: StepRequest<K>,
): StepResult<K> {
  const fromStatus = before.version === 0 ? null : before.status;
  const toStatus = nextStatus(machine.transitions, fromStatus, name);
  if (toStatus === null) throw new AppError(machine.tooLate(name));
  const reason = machine.refusal(actor, name, before, at);
  if (reason) throw new AppError(reason);

  const { changes: own, note = null, data = {}, notify = [] } = step;
  const moved = { status: toStatus, version: before.version + 1 };
  const event = {
    seq: moved.version,
    name,
    fromStatus,
    toStatus,
    ...author(actor),
    note,
    data,
    at,
  };
  const more = machine.consequences({
    before,
    after: { ...before, ...own, ...moved },
    event,
    rules,
  });
  const changes = { ...own, ...more.changes, ...moved };
  const after = { ...before, ...changes };
  return {
    state: after,
    changes,
    event: { ...event, ...more.event },
    notices: machine.recipients(event, before, notify),
    settled: machine.settled({ before, after, event }),
  };
}

/** Returns the actor as an event records it; a visitor is recorded as SYSTEM. */
export function author(actor: Actor) {
  if (actor.role === "SYSTEM" || actor.role === "VISITOR") {
    return { actorRole: "SYSTEM", actorId: null } as const;
  }
  return { actorRole: actor.role, actorId: actor.id } as const;
}
