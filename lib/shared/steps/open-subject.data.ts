import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { StepTypes, Machine, Step } from "@/lib/shared/steps/machine";
import { takeStep } from "@/lib/shared/steps/take-step";
import { writeStep } from "@/lib/shared/steps/write-step.data";

/** A subject inside a transaction, with the only way to change its state. */
export type OpenSubject<K extends StepTypes> = {
  /** The current state as the rules read it: a new object after each step. */
  readonly state: Readonly<K["state"]>;
  /** Takes a step and writes it. Throws the machine's error if another write came first. */
  advance: (actor: Actor, event: K["name"], step?: Step<K>) => Promise<void>;
  /** Updates the state with what was written beside the steps, such as invitations. */
  learn: (facts: Partial<K["state"]>) => void;
};

/** Opens a subject whose state was just read. Only this object holds its current state. */
export function openSubject<K extends StepTypes>(
  tx: Transaction,
  machine: Machine<K>,
  { state: found, rules, now }: { state: K["state"]; rules: K["rules"]; now: Date },
): OpenSubject<K> {
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
