import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { foldChanges } from "@/lib/reporting/stats/counting.data";
import type { Dashboard, PlaceRow } from "@/lib/reporting/stats/dashboard";
import { INDICATORS } from "@/lib/reporting/stats/indicators";
import { addCounts } from "@/lib/reporting/stats/measures";
import { toMonth } from "@/lib/reporting/stats/period";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import {
  aCategory,
  aCenter,
  aCounty,
  aSite,
  aStaff,
  aTeam,
  aWish,
  present,
} from "@/tests/support/factories";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";

const month = toMonth(new Date());
const view = { period: { from: month, to: month }, figure: "asked" } as const;
const look = async (actor: StaffActor, placeId?: string): Promise<Dashboard> =>
  present(await findDashboard(actor, { ...view, ...(placeId && { placeId }) }));

let cast: Cast;
let city: StaffActor;
beforeAll(async () => {
  cast = await aCast();
  const { county, neighborVillage } = cast;
  city = await aStaff(county.city.id);
  await aWishIn("RATED", cast, { asked: "TEAM" });
  await aRedoneWish(cast);
  await aWish(neighborVillage.id);
  await aWish(county.sisterVillage.id);
  await aWish(county.township.id);
  await aWish(county.center.id);
});

describe("down the tree and up again", () => {
  const rowOf = ({ places }: Dashboard, id: string): PlaceRow =>
    present(places.find((row) => row.id === id && !row.isOwn));

  test("each place is the sum of the places under it and what it has itself", async () => {
    const { county } = cast;
    for (const id of [county.city.id, county.center.id, county.township.id]) {
      const { figures, before, places } = await look(city, id);
      expect(addCounts(places.map((row) => row.figures.counts))).toEqual(figures.counts);
      expect(addCounts(places.map((row) => row.before.counts))).toEqual(before.counts);
    }
    const own = (await look(city, county.center.id)).places.find(({ isOwn }) => isOwn);
    expect(own?.figures.counts.asked).toBe(1);
  });

  test("a row says what the page of its place says", async () => {
    const { county } = cast;
    const path = [county.city.id, county.center.id, county.township.id, county.village.id];
    for (const [index, id] of path.slice(1).entries()) {
      const row = rowOf(await look(city, path[index]), id);
      const { shown: _rounded, ...figures } = row.figures;
      expect((await look(city, id)).figures).toEqual(figures);
    }
  });

  test("the months of the trend add up, and the last is the period", async () => {
    const { trend, figures } = await look(city, cast.county.center.id);
    expect(trend).toHaveLength(13);
    expect(trend.at(-1)).toEqual({ month, isOver: false, counts: figures.counts });
  });

  test("the path leads up to where the reader's scope ends", async () => {
    const { county, township: town } = cast;
    expect((await look(city, county.village.id)).path.map(({ id }) => id)).toEqual([
      county.city.id,
      county.center.id,
      county.township.id,
    ]);
    expect((await look(town, county.village.id)).path.map(({ id }) => id)).toEqual([
      county.township.id,
    ]);
    expect((await look(town)).path).toEqual([]);
  });
});

test("what has been folded in and what has not are the same to the reader", async () => {
  const before = await look(cast.center);
  while ((await foldChanges()) > 0);
  const after = await look(cast.center);
  const { now: _then, ...was } = before;
  const { now: _now, ...is } = after;
  expect(is).toEqual(was);
});

test("a place out of reach does not exist: the sister county, the place above", async () => {
  const other = await aCounty();
  const { county } = cast;
  for (const placeId of [other.center.id, other.village.id, county.city.id]) {
    expect(await findDashboard(cast.centerAdmin, { ...view, placeId })).toBeNull();
  }
  expect(await findDashboard(cast.township, { ...view, placeId: county.center.id })).toBeNull();
});

test("a dashboard takes the same statements for a village and for a city of many places", async () => {
  const of = async (placeId: string) =>
    (await recordStatements(() => findDashboard(city, { ...view, placeId }))).length;
  const { county } = cast;
  for (let count = 0; count < 10; count++) await aSite("VILLAGE", county.sisterTownship.id);
  for (const id of [county.village.id, county.city.id]) {
    await look(city, id);
    expect(await of(id)).toBe(5); // the place, all the rest at once, and three for the transaction
  }
  await aSite("VILLAGE", county.sisterTownship.id);
  expect(await of(county.city.id)).toBe(6); // and the places, for there is a new one
});

describe("the places beside", () => {
  test("are named by no one, and count only from three on", async () => {
    const center = await aCenter((await aSite("CITY")).id);
    const towns = [];
    for (let count = 0; count < 3; count++) towns.push(await aSite("TOWNSHIP", center.id));
    const [first] = towns;
    const actor = await aStaff(present(first).id);
    expect((await look(actor)).peers).toBeNull();

    const fourth = await aSite("TOWNSHIP", center.id);
    await aWish(present(towns[1]).id);
    await aTeam(present(towns[2]));
    await aWish(fourth.id);
    await aWish(fourth.id);
    const { peers } = await look(actor);
    expect(peers).toMatchObject({ count: 3, median: { asked: 1 } });
    expect(JSON.stringify(peers)).not.toContain(fourth.id);
  });
});

test("late wishes are those past a limit at this very moment, with the oldest", async () => {
  const county = await aCounty();
  const actor = await aStaff(county.center.id);
  const asked = new Date("2026-03-02T02:00:00Z");
  await aWish(county.village.id, {}, asked);
  await aWish(county.sisterVillage.id, {}, asked);
  const at = (now: string) => findDashboard(actor, view, new Date(now));
  expect((await at("2026-03-03T09:00:00Z"))?.figures.late).toBe(0);
  const later = present(await at("2026-03-03T10:00:01Z"));
  expect(later.figures.late).toBe(2);
  expect(later.oldestLate).toEqual(new Date("2026-03-03T10:00:00Z"));
  expect(later.steps.find(({ step }) => step === "REVIEW")).toMatchObject({ waiting: 2, late: 2 });
  expect(later.places.map(({ figures }) => figures.late)).toEqual([1, 1]);
});

describe("few cases of a sensitive kind", () => {
  test("are masked for the city, who may not see the cases, not for the county", async () => {
    const county = await aCounty();
    const delicate = await aCategory(county.center.id, { name: "心理", isSensitive: true });
    const item = await db.menuItem.create({
      data: {
        centerId: county.center.id,
        categoryId: delicate.id,
        name: "谈心",
        nameEn: "A talk",
        description: "",
      },
    });
    await aWish(county.village.id, { menuItemId: item.id });
    const ofCity = await look(await aStaff(county.city.id), county.center.id);
    const row = (dashboard: Dashboard) =>
      present(dashboard.categories.find(({ name }) => name === "心理"));
    expect(ofCity.isMasked).toBe(true);
    expect(row(ofCity)).toMatchObject({ asked: null, served: null, wait: null });
    const column = ofCity.categories.indexOf(row(ofCity));
    expect(ofCity.heat.map((cells) => cells[column])).toContain(null);
    expect(ofCity.demand.filter(({ category }) => category === "心理")[0]?.asked.at(-1)).toBeNull();

    const ofCounty = await look(await aStaff(county.center.id));
    expect(ofCounty.isMasked).toBe(false);
    expect(row(ofCounty).asked).toBe(1);
  });
});

test("a target holds for all below, unless a place nearer sets its own", async () => {
  const { center, village, township } = await aCounty();
  const actor = await aStaff(center.id);
  await db.target.createMany({
    data: [
      { siteId: center.id, indicator: "onTimeRate", value: 0.9 },
      { siteId: center.id, indicator: "services", value: 40 },
      { siteId: township.id, indicator: "onTimeRate", value: 0.95 },
    ],
  });
  expect((await look(actor, village.id)).targets).toEqual({ onTimeRate: 0.95, services: 40 });
  expect((await look(actor)).targets).toEqual({ onTimeRate: 0.9, services: 40 });
});

test("every indicator has a value or nothing to speak of, never a number that is none", async () => {
  const { figures, places } = await look(cast.centerAdmin);
  for (const each of [figures, ...places.map((row) => row.figures)]) {
    for (const { of } of Object.values(INDICATORS)) {
      const value = of(each);
      expect(value === null || Number.isFinite(value)).toBe(true);
    }
  }
});
