import type { SiteCategory } from "@/lib/reporting/stats/read-categories.data";
import type { TreePlace } from "@/lib/reporting/stats/read-tree.data";
import type { Readings } from "@/lib/reporting/stats/readings";

/** The readings for the dashboard of a county without wishes, with `over` in place of the defaults. */
export function readingsWith(over: Partial<Readings> = {}): Readings {
  const center = aTreePlace("center", { level: "CENTER" });
  return {
    place: { id: "center", name: "center", level: "CENTER", lineage: ["center"], peerIds: [] },
    places: [center],
    placesById: new Map([["center", center]]),
    unitIds: ["center"],
    ...{ counts: [], before: [], trend: [], cells: [], quiet: [], lastServices: [], waits: [] },
    ...{ late: [], categoryNames: [], categories: [], categoryWaits: [], targets: [] },
    ...over,
  };
}

export function aTreePlace(id: string, over: Partial<TreePlace> = {}): TreePlace {
  return {
    ...{ id, name: id, level: "TOWNSHIP", parentId: null, isWithin: true, isClosed: false },
    isNear: null,
    ...over,
  };
}

/** A category at a place; each month is [first day, asked, served]. */
export function aSiteCategory(siteId: string, name: string, months: [string, number, number][]) {
  const row: SiteCategory = {
    ...{ siteId, name, asked: 0, served: 0, kept: 0, broken: 0, askedBefore: 0 },
    ...{ everAsked: 0, everServed: 0, volunteers: 0, teams: 0 },
    months: {
      starts: months.map(([start]) => start),
      asked: months.map(([, asked]) => asked),
      served: months.map(([, , served]) => served),
    },
  };
  return row;
}
