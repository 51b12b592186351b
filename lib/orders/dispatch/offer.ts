import type { Proposal } from "@/lib/orders/dispatch/ranking.server";
import { bestFirst } from "@/lib/orders/dispatch/score";
import { type Suitor, suitorOf } from "@/lib/orders/dispatch/candidate-view";
import type { Weights } from "@/lib/orders/dispatch/weights";

/** Who is proposed for a wish, the best first, and who was looked for by name. */
export type Offer = {
  volunteers: Suitor[];
  teams: Suitor[];
  /** So many volunteers are asked at once: the first of those above. */
  size: number;
  /** Null where nobody was looked for. */
  named: Named[] | null;
};

/** Somebody looked for by name (为什么不是某某？). */
export type Named = {
  suitor: Suitor;
  /** Their place among those of their kind who could be asked, counted from 1, and how many there are. */
  rank: number;
  of: number;
  /** The last one proposed of their kind, if they come behind. */
  last: Suitor | null;
};

/** So many are shown. */
const MOST = { VOLUNTEER: 20, TEAM: 8 };

export function offerOf(
  { proposals, named }: { proposals: Proposal[]; named: Proposal[] | null },
  { weights, size }: { weights: Weights; size: number },
): Offer {
  const free = proposals.filter(({ stopper }) => stopper === null);
  const ofKind = (kind: Suitor["kind"]) => free.filter((one) => one.kind === kind);
  const shown = (kind: Suitor["kind"]) =>
    ofKind(kind)
      .slice(0, MOST[kind])
      .map((one) => suitorOf(one, weights));
  return {
    volunteers: shown("VOLUNTEER"),
    teams: shown("TEAM"),
    size,
    named:
      named?.map((one) => {
        const atOnce = one.kind === "TEAM" ? 1 : size;
        const { last, ...place } = placeAmong(ofKind(one.kind), one, atOnce);
        return {
          ...place,
          suitor: suitorOf(one, weights),
          last: last ? suitorOf(last, weights) : null,
        };
      }) ?? null,
  };
}

function placeAmong(list: Proposal[], one: Proposal, atOnce: number) {
  const others = list.filter(({ id }) => id !== one.id);
  const before = others.filter((other) => bestFirst(other, one) < 0).length;
  return {
    rank: before + 1,
    of: others.length + 1,
    last: before >= atOnce ? others[atOnce - 1] : undefined,
  };
}
