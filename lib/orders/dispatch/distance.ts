/** A point in WGS-84 degrees. */
export type Point = { latitude: number; longitude: number };

const EARTH_RADIUS_KM = 6371;

/** Kilometers along the ground; null where one of the two is not known. */
export function distanceKm(one: Point | null, other: Point | null): number | null {
  if (!one || !other) return null;
  const [from, to] = [radians(one.latitude), radians(other.latitude)];
  const across = radians(other.longitude - one.longitude);
  const haversine =
    Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(across / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
