import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import {
  BROAD,
  findCandidates,
  findNamed,
  type Breadth,
} from "@/lib/orders/dispatch/candidates.data";
import type { Need } from "@/lib/orders/dispatch/candidate";
import { bestFirst, scoreOf, type Score } from "@/lib/orders/dispatch/score";
import { pointOf } from "@/lib/network/sites/distance";
import { stopperOf, type LoadLimits, type Stopper } from "@/lib/orders/dispatch/ineligibility";
import { WAVE_RULE_COLUMNS, type WaveRule } from "@/lib/orders/dispatch/wave-rule";
import { weightsOf, type Weights } from "@/lib/orders/dispatch/weights";
import type { Prisma } from "@/prisma/generated/client";
import type { WishUrgency } from "@/prisma/generated/enums";
import type { Found } from "@/lib/orders/dispatch/candidate-facts.data";
import { townOf } from "@/lib/orders/dispatch/town-name";

/** Somebody who could be asked, how well they suit, and what stands against asking them, if anything. */
export type Proposal = Found & Score & { stopper: Stopper | null };

/** What a wish needs, and who must not be asked for it. */
export type WishNeed = Need & {
  wishId: string;
  urgency: WishUrgency;
  residentPhone: string;
  pastOwnerIds: string[];
  /** Volunteers and teams asked in this round already, whatever they answered. */
  askedIds: string[];
};

/** The same for several wishes of one county, with what the county has set. */
export type Needs = LoadLimits & {
  centerId: string;
  wishes: WishNeed[];
  weights: Weights;
  waveRules: WaveRule[];
};

/** Everybody near who could serve the wish, the best first, also those something stands against. */
export async function rankFor(
  client: Transaction,
  needs: Needs,
  now: Date,
  breadth: Breadth = BROAD,
): Promise<Map<string, Proposal[]>> {
  const searches = distinctSearches(needs.wishes);
  const found = await findCandidates(client, needs.centerId, searches.list, breadth, now);
  const bySearch = searches.list.map(() => [] as Found[]);
  for (const one of found) for (const search of one.searches) bySearch[search]?.push(one);
  return new Map(
    needs.wishes.map((wish) => [
      wish.wishId,
      ranked(bySearch[searches.positionOf(wish)] ?? [], wish, needs, now),
    ]),
  );
}

/** Whoever has this name or number, whether they would be found or not (为什么不是某某？). */
export async function rankNamed(
  client: Transaction,
  needs: Needs,
  wish: WishNeed,
  words: string,
  now: Date,
): Promise<Proposal[]> {
  return ranked(await findNamed(client, needs.centerId, words, now), wish, needs, now);
}

/** What these wishes of one county need. */
export async function findNeeds(client: Transaction, wishIds: string[]): Promise<Needs> {
  const rows = await client.wish.findMany({
    where: { id: { in: wishIds } },
    select: NEED_SELECT,
    orderBy: { createdAt: "asc" },
  });
  const center = rows[0]?.center;
  if (!center) throw new AppError("NOT_FOUND");
  return {
    centerId: center.id,
    weights: weightsOf(center.scoreWeights),
    waveRules: center.waveRules,
    volunteerLoad: center.volunteerLoad,
    teamLoad: center.teamLoad,
    wishes: rows.filter(({ centerId }) => centerId === center.id).map(needOf),
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

function needOf(row: Prisma.WishGetPayload<{ select: typeof NEED_SELECT }>): WishNeed {
  const { id, site, resident, menuItem, invitations, content, round } = row;
  const { siteId, centerId, categoryId, urgency, wantedTime, language, pastOwnerIds } = row;
  const { lineage: siteLineage } = site;
  return {
    wishId: id,
    urgency,
    siteId,
    siteLineage,
    townName: townOf(site, centerId),
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

/** Wishes of one place and category look among the same people. */
function distinctSearches(wishes: WishNeed[]) {
  const keyOf = ({ siteId, categoryId }: WishNeed) => `${siteId} ${categoryId}`;
  const distinct = new Map(wishes.map((wish) => [keyOf(wish), wish]));
  const positions = new Map([...distinct.keys()].map((key, position) => [key, position]));
  return {
    list: [...distinct.values()].map(({ siteId, categoryId }) => ({ siteId, categoryId })),
    positionOf: (wish: WishNeed) => positions.get(keyOf(wish)) ?? -1,
  };
}

/** The best first; proposals may be ranked again by other weights. */
export function ranked(found: Found[], wish: WishNeed, needs: Needs, now: Date): Proposal[] {
  return found
    .map((one) => ({
      ...one,
      ...scoreOf(one, wish, needs.weights, now),
      stopper: stopperOf(one, wish, needs),
    }))
    .sort(bestFirst);
}
