/** A point in WGS-84 degrees. */
export type Point = { latitude: number; longitude: number };

const EARTH_RADIUS_KM = 6371;

/** The point of a place; null if its position is unknown. */
export function pointOf(place: {
  latitude: number | null;
  longitude: number | null;
}): Point | null {
  const { latitude, longitude } = place;
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** The distance in kilometers along the ground; null if one of the points is. */
export function distanceKm(one: Point, other: Point): number;
export function distanceKm(one: Point | null, other: Point | null): number | null;
export function distanceKm(one: Point | null, other: Point | null): number | null {
  if (!one || !other) return null;
  const [from, to] = [radians(one.latitude), radians(other.latitude)];
  const across = radians(other.longitude - one.longitude);
  const haversine =
    Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(across / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
}

/** The difference in latitude, in degrees, of points `km` apart from south to north. */
export function degreesOfLatitude(km: number): number {
  return (km / EARTH_RADIUS_KM) * (180 / Math.PI);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
