import type { SiteLevel } from "@/prisma/generated/enums";

/** What coverage is read from: a place of the subtree. */
export type CoveredPlace = {
  id: string;
  name: string;
  level: SiteLevel;
  parentId: string | null;
  isClosed: boolean;
  latitude: number | null;
  longitude: number | null;
  /** A service ended there, or below, in the last 30 days. */
  isLively: boolean;
};

export type Coverage = {
  /** Open places by level, and all there are. */
  levels: { level: SiteLevel; open: number; all: number }[];
  /** Villages (站) in all; with a service in the last 30 days; with no open station nor point. */
  villages: number;
  lively: number;
  /** Where open villages had no service in the last 30 days: by the place they lie under, most first. */
  quiet: { id: string; name: string; villages: number }[];
  blank: { id: string; name: string }[];
  /** Villages whose position is known, and those within 15 minutes on foot of an open point (点). */
  located: number;
  near: number;
  /** Categories of the county nobody ever asked for there, and those asked for and never served. */
  neverAsked: string[];
  neverServed: string[];
};

/** Four kilometres and 800 metres an hour, and ways that are a third longer than the straight line. */
const NEAR_METERS = (15 * 80) / 1.3;

const EARTH_METERS = 6_371_000;

/** Where there is somebody, where nobody is, and where nobody has come lately. */
export function coverageOf(
  places: CoveredPlace[],
  categories: { name: string; everAsked: number; everServed: number }[],
): Coverage {
  const villages = places.filter(({ level }) => level === "VILLAGE");
  const openPoints = places.filter(({ level, isClosed }) => level === "POINT" && !isClosed);
  const withPoint = new Set(openPoints.map(({ parentId }) => parentId));
  const blank = villages.filter(({ id, isClosed }) => isClosed && !withPoint.has(id));
  const isNear = nearOf(openPoints);
  const located = villages.filter((place) => place.latitude !== null && place.longitude !== null);
  return {
    levels: (["CENTER", "TOWNSHIP", "VILLAGE", "POINT"] as const).map((level) => {
      const all = places.filter((place) => place.level === level);
      return { level, all: all.length, open: all.filter(({ isClosed }) => !isClosed).length };
    }),
    villages: villages.length,
    lively: villages.filter(({ isLively }) => isLively).length,
    quiet: quietOf(places, villages),
    blank: blank.map(({ id, name }) => ({ id, name })),
    located: located.length,
    near: located.filter(isNear).length,
    neverAsked: categories.filter(({ everAsked }) => everAsked === 0).map(({ name }) => name),
    neverServed: categories
      .filter(({ everAsked, everServed }) => everAsked > 0 && everServed === 0)
      .map(({ name }) => name),
  };
}

function quietOf(places: CoveredPlace[], villages: CoveredPlace[]): Coverage["quiet"] {
  const quiet = villages.filter(({ isClosed, isLively }) => !isClosed && !isLively);
  const under = new Map<string | null, number>();
  for (const { parentId } of quiet) under.set(parentId, (under.get(parentId) ?? 0) + 1);
  return places
    .map(({ id, name }) => ({ id, name, villages: under.get(id) ?? 0 }))
    .filter((place) => place.villages > 0)
    .toSorted((a, b) => b.villages - a.villages);
}

type Located = Pick<CoveredPlace, "latitude" | "longitude">;

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
