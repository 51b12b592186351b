import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import {
  BROAD,
  findCandidates,
  findNamed,
  type Breadth,
} from "@/lib/orders/dispatch/candidates.data";
import type { Candidate } from "@/lib/orders/dispatch/candidate";
import { bestFirst, scoreCandidate, type Score } from "@/lib/orders/dispatch/score";
import { findIneligibility, type Ineligibility } from "@/lib/orders/dispatch/ineligibility";
import type { CountyNeeds, WishNeed } from "@/lib/orders/dispatch/needs.server";

/** A candidate with the score for one wish and why they cannot be invited, or null if they can. */
export type RankedCandidate = Candidate & Score & { ineligibility: Ineligibility | null };

/** Returns the candidates of each wish by its id, best first, including ineligible ones. */
export async function rankCandidates(
  client: Transaction,
  needs: CountyNeeds,
  now: Date,
  breadth: Breadth = BROAD,
): Promise<Map<string, RankedCandidate[]>> {
  const searches = distinctSearches(needs.wishes);
  const candidates = await findCandidates(client, needs.centerId, searches.list, breadth, now);
  const bySearch = searches.list.map(() => [] as Candidate[]);
  for (const one of candidates) for (const search of one.searches) bySearch[search]?.push(one);
  return new Map(
    needs.wishes.map((wish) => [
      wish.wishId,
      scoreAndSort(bySearch[searches.positionOf(wish)] ?? [], wish, needs, now),
    ]),
  );
}

/** Ranks the volunteers and teams with this name or number, also those no search finds (为什么不是某某？). */
export async function rankNamed(
  client: Transaction,
  needs: CountyNeeds,
  wish: WishNeed,
  words: string,
  now: Date,
): Promise<RankedCandidate[]> {
  return scoreAndSort(await findNamed(client, needs.centerId, words, now), wish, needs, now);
}

/** Wishes of one place and category share a search. */
function distinctSearches(wishes: WishNeed[]) {
  const keyOf = ({ siteId, categoryId }: WishNeed) => `${siteId} ${categoryId}`;
  const distinct = new Map(wishes.map((wish) => [keyOf(wish), wish]));
  const positions = new Map([...distinct.keys()].map((key, position) => [key, position]));
  return {
    list: [...distinct.values()].map(({ siteId, categoryId }) => ({ siteId, categoryId })),
    positionOf: (wish: WishNeed) => positions.get(keyOf(wish)) ?? -1,
  };
}

/** Scores the candidates for a wish and sorts them best first. Ranked ones may be scored again by other weights. */
export function scoreAndSort(
  candidates: Candidate[],
  wish: WishNeed,
  needs: CountyNeeds,
  now: Date,
): RankedCandidate[] {
  return candidates
    .map((one) => ({
      ...one,
      ...scoreCandidate(one, wish, needs.weights, now),
      ineligibility: findIneligibility(one, wish, needs),
    }))
    .sort(bestFirst);
}
