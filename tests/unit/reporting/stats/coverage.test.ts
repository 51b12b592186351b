import { describe, expect, test } from "vitest";
import { summarizeCoverage, type CoveredPlace } from "@/lib/reporting/stats/coverage";

const NONE = new Set<string>();

let nextId = 0;

function place(over: Partial<CoveredPlace>): CoveredPlace {
  const id = `place-${nextId++}`;
  return {
    ...{ id, name: id, level: "VILLAGE", parentId: null, isClosed: false, isNear: null },
    ...over,
  };
}

describe("coverage", () => {
  test("counts open places and all there are, by level", () => {
    const town = place({ level: "TOWNSHIP" });
    const { levels } = summarizeCoverage([town, place({}), place({ isClosed: true })], NONE, []);
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
    const { blank, villages } = summarizeCoverage(places, NONE, []);
    expect(blank.map(({ id }) => id)).toEqual([bare.id, withClosedPoint.id]);
    expect(villages).toBe(4);
  });

  test("villages without a service lately are counted under the town they lie in, most first", () => {
    const [few, many] = [place({ level: "TOWNSHIP" }), place({ level: "TOWNSHIP" })];
    const busy = place({ parentId: few.id });
    const silent = [
      place({ parentId: few.id }),
      place({ parentId: many.id }),
      place({ parentId: many.id }),
      place({ parentId: many.id, isClosed: true }),
    ];
    const { quiet, lively } = summarizeCoverage(
      [few, many, busy, ...silent],
      new Set(silent.map(({ id }) => id)),
      [],
    );
    expect(quiet).toEqual([
      { id: many.id, name: many.name, villages: 2 },
      { id: few.id, name: few.name, villages: 1 },
    ]);
    expect(lively).toBe(1);
  });

  test("villages within 15 minutes of a point are counted among those whose position is known", () => {
    const places = [place({ isNear: true }), place({ isNear: false }), place({ isNear: null })];
    expect(summarizeCoverage(places, NONE, [])).toMatchObject({ villages: 3, located: 2, near: 1 });
  });

  test("tells categories nobody asked for from those asked for and never served", () => {
    const { neverAsked, neverServed } = summarizeCoverage([], NONE, [
      { name: "law", everAsked: 0, everServed: 0 },
      { name: "repairs", everAsked: 2, everServed: 0 },
      { name: "health", everAsked: 2, everServed: 1 },
    ]);
    expect({ neverAsked, neverServed }).toEqual({ neverAsked: ["law"], neverServed: ["repairs"] });
  });
});
