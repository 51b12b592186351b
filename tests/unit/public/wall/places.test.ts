import { describe, expect, test } from "vitest";
import { findPlaces } from "@/lib/public/wall/find-places";
import { monthStart } from "@/lib/public/wall/month";
import { countyFigures, type PlaceCount } from "@/lib/public/wall/picture";
import { groupByTown } from "@/lib/public/wall/places";

const center = {
  id: "center",
  name: "昌吉市新时代文明实践中心",
  initials: "cjs",
  level: "CENTER" as const,
  parentId: "city",
  parent: { name: "昌吉州" },
};
const town = {
  id: "town",
  name: "六工镇新时代文明实践所",
  initials: "lgz",
  level: "TOWNSHIP" as const,
  parentId: "center",
  parent: { name: center.name },
};
const village = (id: string, name: string, initials: string, parentId = "town") => ({
  id,
  name,
  initials,
  level: "VILLAGE" as const,
  parentId,
  parent: { name: "滨湖镇新时代文明实践所" },
});
const rows = [center, town, village("v1", "官地村新时代文明实践站", "gdc")];

describe("the places of a county", () => {
  test("are towns with their villages, by the names people use", () => {
    expect(groupByTown(rows)).toEqual([
      {
        id: "town",
        name: "六工镇",
        initials: "lgz",
        villages: [{ id: "v1", name: "官地村", initials: "gdc" }],
      },
    ]);
  });

  test("keep a village whose town takes no wishes any more", () => {
    const orphan = village("v2", "东村", "dc", "closed");
    expect(groupByTown([...rows, orphan])[1]).toMatchObject({
      id: null,
      name: "滨湖镇",
      villages: [{ id: "v2" }],
    });
  });

  test("are the county itself where it has no town yet", () => {
    expect(groupByTown([center])).toEqual([
      { id: "center", name: "昌吉市", initials: "cjs", villages: [] },
    ]);
  });
});

describe("finding a place by typing", () => {
  const towns = groupByTown([
    ...rows,
    village("v2", "新庄村", "xzc"),
    village("v3", "高台村", "gtc"),
  ]);
  const found = (typed: string) => findPlaces(towns, typed).map(({ id }) => id);

  test("takes pinyin initials, in either case", () => {
    expect(found("gd")).toEqual(["v1"]);
    expect(found("GD")).toEqual(["v1"]);
  });

  test("takes characters from anywhere in the name", () => {
    expect(found("庄")).toEqual(["v2"]);
  });

  test("brings the villages of a town", () => {
    expect(found("lg")).toEqual(["town", "v1", "v2", "v3"]);
  });

  test("finds nothing for nothing", () => {
    expect(found("  ")).toEqual([]);
    expect(found("zzz")).toEqual([]);
  });
});

describe("the figures of a county", () => {
  const count = (siteId: string, counts: Partial<PlaceCount>): PlaceCount => ({
    siteId,
    fulfilled: 0,
    madeThisMonth: 0,
    fulfilledThisMonth: 0,
    ...counts,
  });

  test("add up by town, with the wishes of the town itself", () => {
    const counts = [count("v1", { fulfilled: 3 }), count("town", { fulfilled: 2 })];
    expect(countyFigures(groupByTown(rows), counts).towns).toEqual([
      { name: "六工镇", fulfilled: 5, villages: [{ name: "官地村", fulfilled: 3 }] },
    ]);
  });

  test("count this month everywhere, also in a place that is closed now", () => {
    const counts = [
      count("v1", { madeThisMonth: 4, fulfilledThisMonth: 1 }),
      count("closed", { madeThisMonth: 2, fulfilledThisMonth: 2 }),
    ];
    expect(countyFigures(groupByTown(rows), counts)).toMatchObject({
      madeThisMonth: 6,
      fulfilledThisMonth: 3,
    });
  });
});

test.each([
  ["2026-11-25T03:00:00Z", "2026-10-31T16:00:00Z"],
  ["2026-10-31T16:00:00Z", "2026-10-31T16:00:00Z"],
  ["2026-10-31T15:59:59Z", "2026-09-30T16:00:00Z"],
  ["2026-12-31T20:00:00Z", "2026-12-31T16:00:00Z"],
])("at %s the month in China began at %s", (now, start) => {
  expect(monthStart(new Date(now))).toEqual(new Date(start));
});
