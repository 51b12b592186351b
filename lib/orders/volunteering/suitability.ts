import { isFreeAt } from "@/lib/network/registration/availability";
import { distanceKm, pointOf, type Point } from "@/lib/network/sites/distance";
import { findKinship, type Kinship } from "@/lib/network/sites/kinship";
import type { Fit } from "@/lib/orders/volunteering/reasons";
import type { WantedTime, WishUrgency } from "@/prisma/generated/enums";

/** What decides how well a wish of the open pool suits a volunteer. */
export type PoolWish = {
  id: string;
  centerId: string;
  siteId: string;
  categoryId: string | null;
  wantedTime: WantedTime;
  urgency: WishUrgency;
  createdAt: Date;
  site: { lineage: string[]; latitude: number | null; longitude: number | null };
};

type Volunteer = Fit & { homePoint: Point | null };

const NEARNESS: Record<Kinship, number> = { SAME_PLACE: 3, SAME_TOWN: 2, SAME_COUNTY: 0 };

/**
 * How well a wish suits a volunteer: 3 for the own place, 2 for the own town, up to 2 for a short way
 * (halved every four kilometers), 2 for a kind of service they do, 1 for a time when they are free.
 */
export function suitability(volunteer: Volunteer, wish: PoolWish): number {
  const home = { siteId: volunteer.homeSiteId, siteLineage: volunteer.homeLineage };
  const kinship = findKinship(home, { ...wish, siteLineage: wish.site.lineage });
  const km = distanceKm(volunteer.homePoint, pointOf(wish.site));
  return (
    NEARNESS[kinship] +
    (km === null ? 0 : 2 * 0.5 ** (km / 4)) +
    (wish.categoryId && volunteer.categoryIds.includes(wish.categoryId) ? 2 : 0) +
    (isFreeAt(volunteer.availability, wish.wantedTime) ? 1 : 0)
  );
}

/** Compares wishes for a volunteer: urgent ones first, then those that suit best, then who waited longest. */
export function bySuitability(volunteer: Volunteer) {
  const urgent = ({ urgency }: PoolWish) => (urgency === "URGENT" ? 1 : 0);
  return (one: PoolWish, other: PoolWish): number =>
    urgent(other) - urgent(one) ||
    suitability(volunteer, other) - suitability(volunteer, one) ||
    one.createdAt.getTime() - other.createdAt.getTime() ||
    one.id.localeCompare(other.id);
}
