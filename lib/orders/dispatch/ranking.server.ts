import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import {
  BROAD,
  findCandidates,
  findNamed,
  type Breadth,
} from "@/lib/orders/dispatch/candidates.data";
import type { Candidate, Need } from "@/lib/orders/dispatch/candidate";
import { bestFirst, scoreCandidate, type Score } from "@/lib/orders/dispatch/score";
import { pointOf } from "@/lib/network/sites/distance";
import {
  findIneligibility,
  type LoadLimits,
  type Ineligibility,
} from "@/lib/orders/dispatch/ineligibility";
import { WAVE_RULE_COLUMNS, type WaveRule } from "@/lib/orders/dispatch/wave-rule";
import { completeWeights, type Weights } from "@/lib/orders/dispatch/weights";
import type { Prisma } from "@/prisma/generated/client";
import type { WishUrgency } from "@/prisma/generated/enums";
import { findTownName } from "@/lib/orders/dispatch/town-name";

/** A candidate with the score for one wish and why they cannot be invited, or null if they can. */
export type RankedCandidate = Candidate & Score & { ineligibility: Ineligibility | null };

/** What a wish needs, and who must not be invited for it. */
export type WishNeed = Need & {
  wishId: string;
  urgency: WishUrgency;
  residentPhone: string;
  pastOwnerIds: string[];
  /** Volunteers and teams invited in this round already, whatever their answer. */
  askedIds: string[];
};

/** The needs of several wishes of one county, with the rules the county has set. */
export type CountyNeeds = LoadLimits & {
  centerId: string;
  wishes: WishNeed[];
  weights: Weights;
  waveRules: WaveRule[];
};

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

/** Returns the needs of these wishes of one county. Throws NOT_FOUND if there is none. */
export async function findNeeds(client: Transaction, wishIds: string[]): Promise<CountyNeeds> {
  const rows = await client.wish.findMany({
    where: { id: { in: wishIds } },
    select: NEED_SELECT,
    orderBy: { createdAt: "asc" },
  });
  const center = rows[0]?.center;
  if (!center) throw new AppError("NOT_FOUND");
  return {
    centerId: center.id,
    weights: completeWeights(center.scoreWeights),
    waveRules: center.waveRules,
    volunteerLoad: center.volunteerLoad,
    teamLoad: center.teamLoad,
    wishes: rows.filter(({ centerId }) => centerId === center.id).map(toWishNeed),
  };
}

const NEED_SELECT = {
  id: true,
  siteId: true,
  centerId: true,
  categoryId: true,
  urgency: true,
  wantedTime: true,
  language: true,
  content: true,
  round: true,
  pastOwnerIds: true,
  resident: { select: { phone: true } },
  site: {
    select: {
      name: true,
      lineage: true,
      latitude: true,
      longitude: true,
      parent: { select: { name: true, parent: { select: { name: true } } } },
    },
  },
  menuItem: { select: { name: true } },
  invitations: { select: { round: true, volunteerId: true, teamId: true } },
  center: {
    select: {
      id: true,
      volunteerLoad: true,
      teamLoad: true,
      scoreWeights: true,
      waveRules: { select: WAVE_RULE_COLUMNS },
    },
  },
} as const satisfies Prisma.WishSelect;

function toWishNeed(row: Prisma.WishGetPayload<{ select: typeof NEED_SELECT }>): WishNeed {
  const { id, site, resident, menuItem, invitations, content, round } = row;
  const { siteId, centerId, categoryId, urgency, wantedTime, language, pastOwnerIds } = row;
  const { lineage: siteLineage } = site;
  return {
    wishId: id,
    urgency,
    siteId,
    siteLineage,
    townName: findTownName(site, centerId),
    centerId,
    point: pointOf(site),
    categoryId,
    wantedTime,
    language,
    content: `${menuItem?.name ?? ""} ${content}`,
    residentPhone: resident.phone,
    pastOwnerIds,
    askedIds: invitations
      .filter((invitation) => invitation.round === round)
      .flatMap(({ volunteerId, teamId }) => volunteerId ?? teamId ?? []),
  };
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
