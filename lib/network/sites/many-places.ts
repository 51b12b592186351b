import type { ErrorCode } from "@/lib/shared/errors";
import { mayStandUnder, SITE_LEVELS } from "@/lib/network/sites/tree";
import type { SiteLevel } from "@/prisma/generated/enums";

/** What is known of a place that is to be moved or closed together with others. */
export type ManyPlace = {
  id: string;
  name: string;
  level: SiteLevel;
  parentId: string | null;
  centerId: string | null;
  closedAt: Date | null;
};

/** A place that is left as it is, and why. Null as a reason: there is nothing to do. */
export type Left = { place: ManyPlace; reason: ErrorCode | null };

/** Which of many places can be dealt with, and which cannot. */
export type ManyPlan = { ready: ManyPlace[]; left: Left[] };

/** Which places can be moved under another one; `taken` are the names that stand there. */
export function planMoves(
  places: ManyPlace[],
  parent: ManyPlace,
  taken: Iterable<string>,
): ManyPlan {
  const names = new Set(taken);
  return sortOut(places, (place) => {
    if (place.parentId === parent.id) return null;
    const reason = whyNotMoved(place, parent) ?? (names.has(place.name) ? "NAME_TAKEN" : undefined);
    if (!reason) names.add(place.name);
    return reason;
  });
}

function whyNotMoved(place: ManyPlace, parent: ManyPlace): ErrorCode | undefined {
  if (!mayStandUnder(place.level, parent.level)) return "BAD_PARENT";
  if (place.centerId !== parent.centerId) return "OUTSIDE_COUNTY";
  return parent.closedAt ? "PARENT_CLOSED" : undefined;
}

/**
 * Which places can be closed together. `openBelow` are the open places right below them: all of those
 * have to be among them too, and to be such as can be closed.
 */
export function planClosings(
  places: ManyPlace[],
  openBelow: { id: string; parentId: string | null }[],
): ManyPlan {
  const closing = new Set<string>();
  return sortOut(places.toSorted(byLevel), (place) => {
    if (place.closedAt) return null;
    const stays = openBelow.some(({ id, parentId }) => parentId === place.id && !closing.has(id));
    if (stays) return "PLACE_IN_USE";
    closing.add(place.id);
    return undefined;
  });
}

/** The narrowest first, so that what is below a place is closed before it. */
function byLevel(a: ManyPlace, b: ManyPlace): number {
  return SITE_LEVELS.indexOf(b.level) - SITE_LEVELS.indexOf(a.level);
}

/** `why` says undefined for a place that is ready. */
function sortOut(
  places: ManyPlace[],
  why: (place: ManyPlace) => ErrorCode | null | undefined,
): ManyPlan {
  const plan: ManyPlan = { ready: [], left: [] };
  for (const place of places) {
    const reason = why(place);
    if (reason === undefined) plan.ready.push(place);
    else plan.left.push({ place, reason });
  }
  return plan;
}
