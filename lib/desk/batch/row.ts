import type { Target } from "@/lib/desk/batch/schema";
import type { Candidate } from "@/lib/orders/dispatch/candidate";
import type { Score } from "@/lib/orders/dispatch/score";
import type { Stopper } from "@/lib/orders/dispatch/ineligibility";
import { servesIt } from "@/lib/orders/dispatch/candidate-view";

type Proposal = Candidate & Score & { stopper: Stopper | null };

/** Somebody a wish of the batch may be offered to. */
export type Choice = Pick<Candidate, "name" | "siteName"> &
  Pick<Score, "factors"> & { target: Target; points: number };

/** Why nobody is proposed; each has its words under `dispatch.batch.nobody`. */
export const NOBODY = ["NOBODY", "BUSY", "TAKEN"] as const;
export type Nobody = (typeof NOBODY)[number];

/** Who is proposed for a wish, or why nobody is, and who else could be asked. */
export type Proposed = { proposed: Choice | null; others: Choice[]; nobody: Nobody | null };

const MOST_OTHERS = 5;

/** `proposals` are the best first; `handId` is who the plan gives the wish to. */
export function proposedOf(proposals: Proposal[], handId: string | null): Proposed {
  const free = proposals.filter(({ stopper }) => stopper === null);
  const chosen = free.find(({ id }) => id === handId);
  return {
    proposed: chosen ? choiceOf(chosen) : null,
    others: free
      .filter(({ id }) => id !== handId)
      .slice(0, MOST_OTHERS)
      .map(choiceOf),
    nobody: chosen ? null : nobodyFor(proposals.filter(servesIt)),
  };
}

function choiceOf({ kind, id, name, siteName, total, factors }: Proposal): Choice {
  return { target: { to: kind, id }, name, siteName, factors, points: Math.round(100 * total) };
}

function nobodyFor(serving: Proposal[]): Nobody {
  if (serving.some(({ stopper }) => stopper === null)) return "TAKEN";
  return serving.some(({ stopper }) => stopper === "BUSY") ? "BUSY" : "NOBODY";
}
