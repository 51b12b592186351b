import type { Actor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";
import type { Kind, Machine, Recipient, Step, StepEvent } from "@/lib/shared/steps/machine";
import { nextStatus } from "@/lib/shared/steps/transitions";

/** Who takes which step of what, when, and what they say with it. */
export type Taking<K extends Kind> = {
  state: K["state"];
  rules: K["rules"];
  actor: Actor;
  event: K["name"];
  now: Date;
  step: Step<K>;
};

/** A step taken: how the thing stands now, and what is to be written. */
export type Taken<K extends Kind> = {
  state: K["state"];
  changes: K["changes"] & { status: K["state"]["status"]; version: number };
  event: StepEvent<K> & K["event"];
  notices: Recipient[];
};

/** Takes a step in memory. Throws an AppError if the table has no such step from here, or a rule refuses it. */
export function takeStep<K extends Kind>(
  machine: Machine<K>,
  { state: before, rules, actor, event: name, now: at, step }: Taking<K>,
): Taken<K> {
  const fromStatus = before.version === 0 ? null : before.status;
  const toStatus = nextStatus(machine.transitions, fromStatus, name);
  if (toStatus === null) throw new AppError(machine.tooLate(name));
  const reason = machine.refusal(actor, name, before, at);
  if (reason) throw new AppError(reason);

  const { changes, note = null, data = {}, tell = [] } = step;
  const seq = before.version + 1;
  const moved = { ...changes, status: toStatus, version: seq };
  const event = { seq, name, fromStatus, toStatus, ...author(actor), note, data, at };
  const after = { ...before, ...moved };
  const more = machine.consequences({ before, after, event, rules });
  return {
    state: { ...after, ...more.changes },
    changes: { ...more.changes, ...moved },
    event: { ...event, ...more.event },
    notices: machine.recipients(event, before, tell),
  };
}

/** Who did it, as an event records it. */
export function author(actor: Actor) {
  if (actor.role === "SYSTEM" || actor.role === "VISITOR") {
    return { actorRole: "SYSTEM", actorId: null } as const;
  }
  return { actorRole: actor.role, actorId: actor.id } as const;
}
