import { expectedOf, type Demand, type Gap } from "@/lib/orders/demand/gaps";

/** Who goes: those at home there; those of a place beside it too; nobody who could. */
export type Helpers = "HOME" | "NEIGHBOUR" | "NOBODY";

/** What to offer at a place next month. */
export type MenuPlace = {
  placeId: string;
  place: string;
  services: number;
  helpers: Helpers;
  /** Where hands are to spare; only of NEIGHBOUR. */
  neighbour: { placeId: string; place: string } | null;
};

/** A category of next month's menu, with the places that need it most first. */
export type MenuProposal = {
  category: string;
  categoryEn: string;
  services: number;
  places: MenuPlace[];
};

/** Rarer than once in two months is done when it is asked for, and needs no plan. */
const LEAST_NEED = 0.5;

/** A menu for the month after the last of the demand, the category most asked for first. */
export function menuOf(demand: Demand[], isRunning = false): MenuProposal[] {
  const expected = expectedOf(demand, isRunning);
  const categories = new Set(expected.map(({ category }) => category));
  return [...categories]
    .flatMap((name) => proposalOf(expected.filter(({ category }) => category === name)) ?? [])
    .toSorted((a, b) => b.services - a.services);
}

/** Enough services for what is expected; what a place cannot give itself comes from the one with most to spare. */
function proposalOf(rows: Gap[]): MenuProposal | null {
  const [first] = rows;
  const needed = rows.filter(({ need }) => need >= LEAST_NEED).toSorted((a, b) => b.need - a.need);
  if (!first || needed.length === 0) return null;
  const spare = new Map(rows.map((row) => [row, Math.floor(row.capacity - Math.ceil(row.need))]));
  const places = needed.map((row) => menuPlaceOf(row, spare));
  return {
    category: first.category,
    categoryEn: first.categoryEn,
    services: places.reduce((sum, { services }) => sum + services, 0),
    places,
  };
}

function menuPlaceOf(row: Gap, spare: Map<Gap, number>): MenuPlace {
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
