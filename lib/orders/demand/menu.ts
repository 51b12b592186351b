import { forecastDemand, type Demand, type Gap } from "@/lib/orders/demand/gaps";

/** Who can serve: volunteers of the place, also those of a neighboring place, or not enough of either. */
export type Helpers = "HOME" | "NEIGHBOUR" | "NOBODY";

/** The services to plan at a place next month. */
export type MenuPlace = {
  placeId: string;
  place: string;
  services: number;
  helpers: Helpers;
  /** The place with capacity to spare; null unless `helpers` is NEIGHBOUR. */
  neighbour: { placeId: string; place: string } | null;
};

/** A category of next month's menu; the places that need it most come first. */
export type MenuProposal = {
  category: string;
  categoryEn: string;
  services: number;
  places: MenuPlace[];
};

/** A service needed less than once in two months is not planned. */
const MIN_NEED = 0.5;

/** Returns the menu for the month after the last of the demand, the category needed most first. */
export function buildMenu(demand: Demand[], isRunning = false): MenuProposal[] {
  const expected = forecastDemand(demand, isRunning);
  const categories = new Set(expected.map(({ category }) => category));
  return [...categories]
    .flatMap((name) => planCategory(expected.filter(({ category }) => category === name)) ?? [])
    .toSorted((a, b) => b.services - a.services);
}

/** Plans the expected services. What a place cannot give itself comes from the place with most to spare. */
function planCategory(rows: Gap[]): MenuProposal | null {
  const [first] = rows;
  const needed = rows.filter(({ need }) => need >= MIN_NEED).toSorted((a, b) => b.need - a.need);
  if (!first || needed.length === 0) return null;
  const spare = new Map(rows.map((row) => [row, Math.floor(row.capacity - Math.ceil(row.need))]));
  const places = needed.map((row) => planPlace(row, spare));
  return {
    category: first.category,
    categoryEn: first.categoryEn,
    services: places.reduce((sum, { services }) => sum + services, 0),
    places,
  };
}

function planPlace(row: Gap, spare: Map<Gap, number>): MenuPlace {
  const { placeId, place } = row;
  const services = Math.ceil(row.need);
  const missing = services - Math.floor(row.capacity);
  const planned = { placeId, place, services };
  if (missing <= 0) return { ...planned, helpers: "HOME", neighbour: null };
  const [freest] = [...spare].toSorted(([, a], [, b]) => b - a);
  if (!freest || freest[1] < missing) return { ...planned, helpers: "NOBODY", neighbour: null };
  const [from, free] = freest;
  spare.set(from, free - missing);
  return {
    ...planned,
    helpers: "NEIGHBOUR",
    neighbour: { placeId: from.placeId, place: from.place },
  };
}
