import type { BatchTarget } from "@/lib/desk/batch/schema";
import type { CandidateFacts } from "@/lib/orders/dispatch/candidate";
import type { Score } from "@/lib/orders/dispatch/score";
import type { Ineligibility } from "@/lib/orders/dispatch/ineligibility";
import { servesCategory } from "@/lib/orders/dispatch/candidate-view";

type Ranked = CandidateFacts & Score & { ineligibility: Ineligibility | null };

/** A candidate that the dispatcher can choose for a wish of the batch. */
export type CandidateOption = Pick<CandidateFacts, "name" | "siteName"> &
  Pick<Score, "factors"> & { target: BatchTarget; points: number };

/** Why the plan has no candidate for a wish. Each has a message under `dispatch.batch.nobody`. */
export const NOBODY_REASONS = ["NOBODY", "BUSY", "TAKEN"] as const;
export type NobodyReason = (typeof NOBODY_REASONS)[number];

/** The candidate planned for a wish, or why there is none, and others that could be invited. */
export type RowCandidates = {
  proposed: CandidateOption | null;
  others: CandidateOption[];
  nobody: NobodyReason | null;
};

/** Whom a wish is offered to unless the dispatcher chooses another: the candidate proposed, else the open pool. */
export function defaultTarget({ proposed }: Pick<RowCandidates, "proposed">): BatchTarget {
  return proposed?.target ?? { to: "POOL" };
}

const MAX_OTHERS = 5;

/** `ranked` is sorted best first; `candidateId` is the candidate the plan gives the wish to. */
export function selectCandidates(ranked: Ranked[], candidateId: string | null): RowCandidates {
  const eligible = ranked.filter(({ ineligibility }) => ineligibility === null);
  const chosen = eligible.find(({ id }) => id === candidateId);
  return {
    proposed: chosen ? toOption(chosen) : null,
    others: eligible
      .filter(({ id }) => id !== candidateId)
      .slice(0, MAX_OTHERS)
      .map(toOption),
    nobody: chosen ? null : findReason(ranked.filter(servesCategory)),
  };
}

function toOption({ kind, id, name, siteName, total, factors }: Ranked): CandidateOption {
  return { target: { to: kind, id }, name, siteName, factors, points: Math.round(100 * total) };
}

function findReason(serving: Ranked[]): NobodyReason {
  if (serving.some(({ ineligibility }) => ineligibility === null)) return "TAKEN";
  return serving.some(({ ineligibility }) => ineligibility === "BUSY") ? "BUSY" : "NOBODY";
}
