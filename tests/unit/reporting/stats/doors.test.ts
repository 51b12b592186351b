import { describe, expect, test } from "vitest";
import { figureDoor, KEY_FIGURES } from "@/lib/reporting/stats/doors";
import { dashboardWith, placeRow } from "@/tests/support/dashboards";

const county = dashboardWith({ places: [placeRow("town")] });
const village = dashboardWith({ place: { id: "village", name: "Village", level: "VILLAGE" } });
const view = { from: "2026-10", to: "2026-10" };

describe("behind a figure there is a list", () => {
  test("of the overdue wishes on the desk, for who handles them", () => {
    const door = figureDoor("late", { dashboard: county, view, isHandler: true });
    expect(door).toBe("/desk?queue=open&due=overdue&place=center");
  });

  test("of the places, the latest first, for a city", () => {
    const door = figureDoor("late", { dashboard: county, view, isHandler: false });
    expect(door).toMatch(/^\/admin\/stats\?.*sort=late#places$/);
  });

  test("of the places with the lowest share first", () => {
    const door = figureDoor("satisfiedRate", { dashboard: county, view, isHandler: true });
    expect(door).toContain("sort=satisfiedRate&order=up#places");
  });

  test("for every figure, reader and place; the months stay", () => {
    for (const dashboard of [county, village]) {
      for (const isHandler of [true, false]) {
        for (const name of KEY_FIGURES) {
          const door = figureDoor(name, { dashboard, view, isHandler });
          if (!isHandler) expect(door).not.toContain("/desk");
          if (!door.startsWith("/desk")) expect(door).toContain("from=2026-10");
          expect(door).toMatch(/#|\/desk\?/);
        }
      }
    }
  });
});
