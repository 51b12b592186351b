import type { Pool } from "pg";
import { inTransaction, one, type Row, type Run } from "@/tests/bench/flow/by-hand/run";

/** The actor of a step, and the statement that finds the wish for them. */
export type Party = {
  role: "STAFF" | "VOLUNTEER" | "RESIDENT";
  id: unknown;
  facts: "factsForStaff" | "factsForGuest" | "factsForGoer" | "factsForResident";
  scope: unknown[];
};

export type Step = {
  name: string;
  from: string;
  to: string;
  data?: object;
  /** The limit that the step meets. */
  keeps?: "STEP" | "PROMISE";
  /** The kind of service, where the step settles it. */
  categoryId?: string;
  /** The notice to the resident. */
  template?: string;
};

/** What a step changes besides its event and the resident's notice. */
export type Change = (run: Run, facts: Row, now: Date) => Promise<unknown>;

/** One order: facts, change, event and notice in one transaction. */
export function stepByHand(pool: Pool, wishId: unknown) {
  return (party: Party, step: Step, change: Change): Promise<void> =>
    inTransaction(pool, async (run) => {
      const now = new Date();
      const facts = await one(run(party.facts, wishId, ...party.scope));
      if (facts.status !== step.from) throw new Error(`the wish is ${String(facts.status)}`);
      await run("readNotices", wishId, party.id, now);
      await change(run, facts, now);

      const seq = Number(facts.version) + 1;
      const { name, from, to, data = {}, categoryId = facts.categoryId, keeps } = step;
      const { round, residentId, responsibleSiteId, changedAt } = facts;
      const who = [party.role, party.id] as const;
      const kept = [keeps === "STEP" || null, keeps === "PROMISE" || null];
      await run(
        "addEvent",
        ...[wishId, seq, round, name, from, to, ...who, responsibleSiteId, data, now],
        ...[categoryId, changedAt, ...kept],
      );
      if (step.template) {
        await run("addNotice", wishId, seq, step.template, "RESIDENT", residentId, now);
      }
    });
}
