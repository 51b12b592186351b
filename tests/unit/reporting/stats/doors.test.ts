import { describe, expect, test } from "vitest";
import { figureDoor, KEY_FIGURES } from "@/lib/reporting/stats/doors";
import { dashboardWith, placeRow } from "@/tests/support/dashboards";

const county = dashboardWith({ places: [placeRow("town")] });
const village = dashboardWith({ place: { id: "village", name: "Village", level: "VILLAGE" } });
const view = { from: "2026-10", to: "2026-10" };

describe("behind a figure there is a list", () => {
  test("of the overdue wishes on the desk, for who handles them, while the period runs", () => {
    const running = { ...county, isOver: false };
    const door = figureDoor("late", { dashboard: running, view, isHandler: true });
    expect(door).toBe("/desk?queue=open&due=overdue&place=center");
  });

  test("of the wishes as they were then, once it is over", () => {
    const door = figureDoor("late", { dashboard: county, view, isHandler: true });
    expect(door).toBe("/admin/stats/wishes?place=center&from=2026-10&to=2026-10&figure=late");
  });

  test("of the places, the worst first, for a city", () => {
    const [late, satisfied] = (["late", "satisfiedRate"] as const).map((name) =>
      figureDoor(name, { dashboard: county, view, isHandler: false }),
    );
    expect(late).toMatch(/^\/admin\/stats\?.*sort=late#places$/);
    expect(satisfied).toContain("sort=satisfiedRate&order=up#places");
  });

  test("for every figure, reader and place; the months stay", () => {
    for (const dashboard of [county, village]) {
      for (const isHandler of [true, false]) {
        for (const name of KEY_FIGURES) {
          const door = figureDoor(name, { dashboard, view, isHandler });
          expect(door).toContain("from=2026-10&to=2026-10");
          if (!isHandler) expect(door).toMatch(/^\/admin\/stats\?.*#/);
        }
      }
    }
  });
});
