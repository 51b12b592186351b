import type { CategoryRow, Dashboard, PlaceRow } from "@/lib/reporting/stats/dashboard";
import type { Demand } from "@/lib/orders/demand/gaps";
import type { Figures } from "@/lib/reporting/stats/indicators";
import { NO_COUNTS, type Counts } from "@/lib/reporting/stats/measures";

/** A dashboard without findings, with `over` in place of the defaults. */
export function dashboardWith(over: Partial<Dashboard> = {}): Dashboard {
  return {
    now: new Date("2026-11-27T04:00:00Z"),
    place: { id: "center", name: "昌吉市新时代文明实践中心", level: "CENTER" },
    path: [],
    period: { from: "2026-10", to: "2026-10" },
    isOver: true,
    days: { from: "2026-10-01", until: "2026-11-01" },
    daysBefore: { from: "2026-09-01", until: "2026-10-01" },
    figures: figuresWith({ asked: 1 }),
    before: figuresWith({}),
    trend: [],
    steps: [],
    oldestLate: null,
    places: [],
    figure: "asked",
    honeycombs: [],
    categories: [],
    heat: [],
    demand: [],
    coverage: {
      ...{ levels: [], villages: 0, lively: 0, quiet: [], blank: [] },
      ...{ located: 0, near: 0, neverAsked: [], neverServed: [] },
    },
    peers: null,
    targets: {},
    isMasked: false,
    ...over,
  };
}

export function figuresWith(counts: Partial<Counts>, over: Partial<Figures> = {}): Figures {
  return {
    counts: { ...NO_COUNTS, ...counts },
    months: 1,
    registered: { volunteers: 0, teams: 0 },
    waits: null,
    late: 0,
    ...over,
  };
}

export function placeRow(id: string, over: Partial<PlaceRow> = {}): PlaceRow {
  return {
    ...{ id, name: id, level: "TOWNSHIP", isOwn: false, isClosed: false },
    ...{ figures: figuresWith({}), before: figuresWith({}), lastServiceOn: "2026-11-20" },
    ...over,
  };
}

export function categoryRow(name: string, over: Partial<CategoryRow> = {}): CategoryRow {
  return {
    ...{
      name,
      nameEn: `${name} in English`,
      isSensitive: false,
      isPending: false,
      volunteers: 0,
      teams: 0,
    },
    ...{ asked: 0, askedBefore: 0, served: 0, onTimeRate: null, wait: null },
    ...over,
  };
}

/** The same number of wishes in each of thirteen months. */
export function aDemand(monthly: number | null, over: Partial<Demand> = {}): Demand {
  const months = Array.from({ length: 13 }, () => monthly);
  return {
    ...{ placeId: "town", place: "town", category: "law", categoryEn: "Law" },
    ...{ asked: months, served: months, volunteers: 0, teams: 0 },
    ...over,
  };
}
