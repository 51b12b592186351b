import type { SiteLevel } from "@/prisma/generated/enums";

type Located = { latitude: number | null; longitude: number | null };

/** Four kilometres and 800 metres an hour, and ways that are a third longer than the straight line. */
const NEAR_METERS = (15 * 80) / 1.3;

const EARTH_METERS = 6_371_000;

/** Of each village whose position is known, by its id: whether an open point is within 15 minutes on foot. */
export function nearnessOf(
  places: (Located & { id: string; level: SiteLevel; isClosed: boolean })[],
): Map<string, boolean> {
  const isNear = nearOf(places.filter(({ level, isClosed }) => level === "POINT" && !isClosed));
  const located = places.filter(
    ({ level, latitude, longitude }) =>
      level === "VILLAGE" && latitude !== null && longitude !== null,
  );
  return new Map(located.map((place) => [place.id, isNear(place)]));
}

/** Whether one of the points is near, looking only at those about as far north. */
function nearOf(points: Located[]): (place: Located) => boolean {
  const degrees = (NEAR_METERS / EARTH_METERS) * (180 / Math.PI);
  const bands = new Map<number, Located[]>();
  const bandOf = ({ latitude }: Located) => Math.floor((latitude ?? 0) / degrees);
  for (const point of points) {
    if (point.latitude === null || point.longitude === null) continue;
    const band = bandOf(point);
    bands.set(band, [...(bands.get(band) ?? []), point]);
  }
  return (place) =>
    [-1, 0, 1].some((step) =>
      bands.get(bandOf(place) + step)?.some((point) => metersBetween(point, place) <= NEAR_METERS),
    );
}

function metersBetween(a: Located, b: Located): number {
  const [from, to] = [radians(a.latitude ?? 0), radians(b.latitude ?? 0)];
  const wide = radians((b.longitude ?? 0) - (a.longitude ?? 0)) * Math.cos((from + to) / 2);
  return EARTH_METERS * Math.hypot(to - from, wide);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
