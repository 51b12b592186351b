import { degreesOfLatitude, distanceKm, pointOf, type Point } from "@/lib/network/sites/distance";
import type { SiteLevel } from "@/prisma/generated/enums";

type Located = { latitude: number | null; longitude: number | null };

/** Four kilometres and 800 metres an hour, and ways that are a third longer than the straight line. */
const NEAR_KM = (15 * 0.08) / 1.3;

/** For each village with a known position, by id, whether an open point is within 15 minutes on foot. */
export function findNearness(
  places: (Located & { id: string; level: SiteLevel; isClosed: boolean })[],
): Map<string, boolean> {
  const open = places.filter(({ level, isClosed }) => level === "POINT" && !isClosed);
  const isNear = nearTo(open.flatMap((place) => pointOf(place) ?? []));
  return new Map(
    places.flatMap((place) => {
      const point = place.level === "VILLAGE" ? pointOf(place) : null;
      return point ? [[place.id, isNear(point)] as const] : [];
    }),
  );
}

/** A test whether one of the points is near a place. It compares only points of about the same latitude. */
function nearTo(points: Point[]): (place: Point) => boolean {
  const height = degreesOfLatitude(NEAR_KM);
  const bands = new Map<number, Point[]>();
  const bandOf = ({ latitude }: Point) => Math.floor(latitude / height);
  for (const point of points) {
    const band = bandOf(point);
    bands.set(band, [...(bands.get(band) ?? []), point]);
  }
  return (place) =>
    [-1, 0, 1].some((step) =>
      bands.get(bandOf(place) + step)?.some((point) => distanceKm(point, place) <= NEAR_KM),
    );
}
