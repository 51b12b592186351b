import fc from "fast-check";
import { expect, test } from "vitest";
import { findNearness } from "@/lib/reporting/stats/nearness";

type Place = Parameters<typeof findNearness>[0][number];

let nextId = 0;

function place(over: Partial<Place>): Place {
  return {
    ...{ id: `place-${nextId++}`, level: "VILLAGE", isClosed: false },
    ...{ latitude: null, longitude: null },
    ...over,
  };
}

/** Straight from the books: the way over a sphere. */
function haversine(a: Place, b: Place): number {
  const radians = (degrees: number | null) => ((degrees ?? NaN) * Math.PI) / 180;
  const [up, aside] = [
    radians(b.latitude) - radians(a.latitude),
    radians(b.longitude) - radians(a.longitude),
  ];
  const h =
    Math.sin(up / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(aside / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(h));
}

const WALK_METERS = (15 * 80) / 1.3;

const POSITION = fc.record({
  latitude: fc.double({ min: 37.8, max: 37.9, noNaN: true }),
  longitude: fc.double({ min: 112.5, max: 112.6, noNaN: true }),
});

test("a closed point is near nobody, and a village without a position is not counted", () => {
  const at = { latitude: 44, longitude: 87.3 };
  const village = place(at);
  const villages = [village, place({})];
  const closed = place({ ...at, level: "POINT", isClosed: true });
  const open = place({ ...at, level: "POINT" });
  expect(findNearness([...villages, closed])).toEqual(new Map([[village.id, false]]));
  expect(findNearness([...villages, open])).toEqual(new Map([[village.id, true]]));
});

test("fifteen minutes on foot are those of the straight line times 1.3, by the slow way", () => {
  fc.assert(
    fc.property(
      fc.array(POSITION, { minLength: 1, maxLength: 30 }),
      fc.array(POSITION, { maxLength: 20 }),
      (homes, points) => {
        const villages = homes.map((at) => place(at));
        const open = points.map((at) => place({ ...at, level: "POINT" }));
        const distances = villages.map((home) =>
          Math.min(Infinity, ...open.map((point) => haversine(home, point))),
        );
        fc.pre(distances.every((meters) => Math.abs(meters - WALK_METERS) > 0.1));
        const near = distances.map((meters) => meters < WALK_METERS);
        expect([...findNearness([...villages, ...open]).values()]).toEqual(near);
      },
    ),
  );
});
