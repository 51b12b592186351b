import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { Kind, Machine, Step } from "@/lib/shared/steps/machine";
import { takeStep } from "@/lib/shared/steps/take-step";
import { writeStep } from "@/lib/shared/steps/write-step.data";

/** A thing inside a transaction: how it stands, and the only way on. */
export type OpenThing<K extends Kind> = {
  /** As the rules know it now: a new object after each step. */
  readonly state: Readonly<K["state"]>;
  /** Takes a step and writes it; whoever is too late for it gets the machine's error. */
  advance: (actor: Actor, event: K["name"], step?: Step<K>) => Promise<void>;
  /** Takes note of what was written beside the steps, such as who is asked now. */
  learn: (facts: Partial<K["state"]>) => void;
};

/** The one place where the state of an open thing is kept. */
export function openThing<K extends Kind>(
  tx: Transaction,
  machine: Machine<K>,
  { state: found, rules, now }: { state: K["state"]; rules: K["rules"]; now: Date },
): OpenThing<K> {
  let state = found;
  return {
    get state() {
      return state;
    },
    advance: async (actor, event, step = {}) => {
      const taken = takeStep(machine, { state, rules, actor, event, now, step });
      const isWritten = await writeStep(tx, machine.tables, state, taken);
      if (!isWritten) throw new AppError(machine.tooLate(event));
      state = taken.state;
    },
    learn: (facts) => {
      state = { ...state, ...facts };
    },
  };
}
