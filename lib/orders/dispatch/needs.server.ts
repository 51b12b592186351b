import "server-only";
import { pointOf } from "@/lib/network/sites/distance";
import type { Need } from "@/lib/orders/dispatch/candidate";
import type { LoadLimits } from "@/lib/orders/dispatch/ineligibility";
import { findTownName } from "@/lib/orders/dispatch/town-name";
import { WAVE_RULE_COLUMNS, type WaveRule } from "@/lib/orders/dispatch/wave-rule";
import { completeWeights, type Weights } from "@/lib/orders/dispatch/weights";
import type { Transaction } from "@/lib/shared/db/db";
import { PUBLIC_CONTENT_SELECT, publicContentOf } from "@/lib/orders/wishes/public-content";
import { AppError } from "@/lib/shared/errors";
import type { Prisma } from "@/prisma/generated/client";
import type { WishUrgency } from "@/prisma/generated/enums";

/** What a wish needs, and who must not be invited for it. */
export type WishNeed = Need & {
  wishId: string;
  urgency: WishUrgency;
  residentPhoneToken: string | null;
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
  ...PUBLIC_CONTENT_SELECT,
  round: true,
  pastOwnerIds: true,
  resident: { select: { phoneToken: true } },
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
  const { id, site, resident, menuItem, invitations, round } = row;
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
    content: `${menuItem?.name ?? ""} ${publicContentOf(row)}`,
    residentPhoneToken: resident.phoneToken,
    pastOwnerIds,
    askedIds: invitations
      .filter((invitation) => invitation.round === round)
      .flatMap(({ volunteerId, teamId }) => volunteerId ?? teamId ?? []),
  };
}
