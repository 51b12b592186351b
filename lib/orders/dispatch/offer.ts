import type { RankedCandidate } from "@/lib/orders/dispatch/ranking.server";
import { bestFirst } from "@/lib/orders/dispatch/score";
import { type CandidateView, toCandidateView } from "@/lib/orders/dispatch/candidate-view";
import type { Weights } from "@/lib/orders/dispatch/weights";

/** The candidates offered to the dispatcher of a wish, best first, and those found by name. */
export type Offer = {
  volunteers: CandidateView[];
  teams: CandidateView[];
  /** How many volunteers a wave invites: the first of `volunteers`. */
  size: number;
  /** Null if the dispatcher did not search for a name. */
  named: NamedCandidate[] | null;
};

/** A candidate found by name (为什么不是某某？). */
export type NamedCandidate = {
  candidate: CandidateView;
  /** The rank among the eligible candidates of the same kind, counted from 1, and their number. */
  rank: number;
  of: number;
  /** The last candidate of the same kind who would be invited now; null if this one would be too. */
  last: CandidateView | null;
};

/** How many candidates of each kind are shown. */
const MAX_SHOWN = { VOLUNTEER: 20, TEAM: 8 };

export function buildOffer(
  { ranked, named }: { ranked: RankedCandidate[]; named: RankedCandidate[] | null },
  { weights, size }: { weights: Weights; size: number },
): Offer {
  const eligible = ranked.filter(({ ineligibility }) => ineligibility === null);
  const filterKind = (kind: CandidateView["kind"]) => eligible.filter((one) => one.kind === kind);
  const listKind = (kind: CandidateView["kind"]) =>
    filterKind(kind)
      .slice(0, MAX_SHOWN[kind])
      .map((one) => toCandidateView(one, weights));
  return {
    volunteers: listKind("VOLUNTEER"),
    teams: listKind("TEAM"),
    size,
    named:
      named?.map((one) => {
        const atOnce = one.kind === "TEAM" ? 1 : size;
        const { last, ...place } = rankAmong(filterKind(one.kind), one, atOnce);
        return {
          ...place,
          candidate: toCandidateView(one, weights),
          last: last ? toCandidateView(last, weights) : null,
        };
      }) ?? null,
  };
}

function rankAmong(list: RankedCandidate[], one: RankedCandidate, atOnce: number) {
  const others = list.filter(({ id }) => id !== one.id);
  const before = others.filter((other) => bestFirst(other, one) < 0).length;
  return {
    rank: before + 1,
    of: others.length + 1,
    last: before >= atOnce ? others[atOnce - 1] : undefined,
  };
}
