import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageOf, type CoveredPlace } from "@/lib/stats/coverage";

let nextId = 0;

function place(over: Partial<CoveredPlace>): CoveredPlace {
  const id = `place-${nextId++}`;
  return {
    ...{ id, name: id, level: "VILLAGE", parentId: null, isClosed: false },
    ...{ latitude: null, longitude: null, isLively: false },
    ...over,
  };
}

/** Straight from the books: the way over a sphere. */
function haversine(a: CoveredPlace, b: CoveredPlace): number {
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

describe("coverage", () => {
  test("counts open places and all there are, by level", () => {
    const town = place({ level: "TOWNSHIP" });
    const { levels } = coverageOf([town, place({}), place({ isClosed: true })], []);
    expect(levels).toEqual([
      { level: "CENTER", open: 0, all: 0 },
      { level: "TOWNSHIP", open: 1, all: 1 },
      { level: "VILLAGE", open: 1, all: 2 },
      { level: "POINT", open: 0, all: 0 },
    ]);
  });

  test("a village is blank when its station is closed and no open point lies under it", () => {
    const bare = place({ isClosed: true });
    const withPoint = place({ isClosed: true });
    const withClosedPoint = place({ isClosed: true });
    const places = [
      ...[bare, withPoint, withClosedPoint, place({})],
      place({ level: "POINT", parentId: withPoint.id }),
      place({ level: "POINT", parentId: withClosedPoint.id, isClosed: true }),
    ];
    const { blank, villages } = coverageOf(places, []);
    expect(blank.map(({ id }) => id)).toEqual([bare.id, withClosedPoint.id]);
    expect(villages).toBe(4);
  });

  test("villages without a service lately are counted under the town they lie in, most first", () => {
    const [few, many] = [place({ level: "TOWNSHIP" }), place({ level: "TOWNSHIP" })];
    const places = [
      ...[few, many],
      place({ parentId: few.id }),
      place({ parentId: few.id, isLively: true }),
      place({ parentId: many.id }),
      place({ parentId: many.id }),
      place({ parentId: many.id, isClosed: true }),
    ];
    const { quiet, lively } = coverageOf(places, []);
    expect(quiet).toEqual([
      { id: many.id, name: many.name, villages: 2 },
      { id: few.id, name: few.name, villages: 1 },
    ]);
    expect(lively).toBe(1);
  });

  test("a closed point is near nobody, and a village without a position is not counted", () => {
    const at = { latitude: 44, longitude: 87.3 };
    const villages = [place(at), place({})];
    const closed = place({ ...at, level: "POINT", isClosed: true });
    const open = place({ ...at, level: "POINT" });
    expect(coverageOf([...villages, closed], [])).toMatchObject({ located: 1, near: 0 });
    expect(coverageOf([...villages, open], [])).toMatchObject({ located: 1, near: 1 });
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
          const near = distances.filter((meters) => meters < WALK_METERS).length;
          expect(coverageOf([...villages, ...open], []).near).toBe(near);
        },
      ),
    );
  });

  test("tells categories nobody asked for from those asked for and never served", () => {
    const { neverAsked, neverServed } = coverageOf(
      [],
      [
        { name: "law", everAsked: 0, everServed: 0 },
        { name: "repairs", everAsked: 2, everServed: 0 },
        { name: "health", everAsked: 2, everServed: 1 },
      ],
    );
    expect({ neverAsked, neverServed }).toEqual({ neverAsked: ["law"], neverServed: ["repairs"] });
  });
});
