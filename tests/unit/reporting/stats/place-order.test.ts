import { expect, test } from "vitest";
import { findTopVillage } from "@/lib/reporting/stats/village-groups";
import { sortPlaces, type PlaceColumn } from "@/lib/reporting/stats/place-order";
import { dashboardWith, figuresWith, placeRow } from "@/tests/support/dashboards";

const PLACES = [
  placeRow("rates", {
    figures: figuresWith({ asked: 3, promisesKept: 1, promisesBroken: 1 }),
    lastServiceOn: "2026-11-02",
  }),
  placeRow("nothing", { lastServiceOn: null }),
  placeRow("most", {
    figures: figuresWith({ asked: 9, promisesKept: 9 }),
    lastServiceOn: "2026-10-30",
  }),
  placeRow("itself", { isOwn: true, figures: figuresWith({ asked: 99 }) }),
];

const idsBy = (column: PlaceColumn, isUp = false) =>
  sortPlaces(PLACES, { column, isUp }).map(({ id }) => id);

test("places are ranked by a figure, most first or least first, what is the place's own last", () => {
  expect(idsBy("asked")).toEqual(["most", "rates", "nothing", "itself"]);
  expect(idsBy("asked", true)).toEqual(["nothing", "rates", "most", "itself"]);
});

test("a place with nothing to compare comes after the others, whichever way", () => {
  expect(idsBy("onTimeRate")).toEqual(["most", "rates", "nothing", "itself"]);
  expect(idsBy("onTimeRate", true)).toEqual(["rates", "most", "nothing", "itself"]);
  expect(idsBy("lastService")).toEqual(["rates", "most", "nothing", "itself"]);
});

test("by place they stand as in the tree, or the other way round", () => {
  expect(idsBy("place")).toEqual(["rates", "nothing", "most", "itself"]);
  expect(idsBy("place", true)).toEqual(["most", "nothing", "rates", "itself"]);
});

const cell = (id: string, value: number | null) => ({ id, name: id, isClosed: false, value });

test("where no cell has any there is no fullest", () => {
  const honeycombs = [{ id: "town", name: "town", cells: [cell("a", 0), cell("b", null)] }];
  expect(findTopVillage(dashboardWith({ honeycombs }))).toBeNull();
});
