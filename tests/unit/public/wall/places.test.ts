import { describe, expect, test } from "vitest";
import { findPlaces } from "@/lib/public/wall/find-places";
import { monthStart } from "@/lib/public/wall/month";
import { countyFigures, type PlaceCount } from "@/lib/public/wall/picture";
import { groupByTown } from "@/lib/public/wall/places";

const center = {
  id: "center",
  name: "昌吉市新时代文明实践中心",
  spelling: "chang ji shi",
  level: "CENTER" as const,
  parentId: "city",
  parent: { name: "昌吉州" },
};
const town = {
  id: "town",
  name: "六工镇新时代文明实践所",
  spelling: "liu|lu gong zhen",
  level: "TOWNSHIP" as const,
  parentId: "center",
  parent: { name: center.name },
};
const village = (id: string, name: string, spelling: string, parentId = "town") => ({
  id,
  name,
  spelling,
  level: "VILLAGE" as const,
  parentId,
  parent: { name: "滨湖镇新时代文明实践所" },
});
const rows = [center, town, village("v1", "官地村新时代文明实践站", "guan di cun")];

describe("the places of a county", () => {
  test("are towns with their villages, by the names people use", () => {
    expect(groupByTown(rows)).toEqual([
      {
        id: "town",
        name: "六工镇",
        spelling: "liu|lu gong zhen",
        villages: [{ id: "v1", name: "官地村", spelling: "guan di cun" }],
      },
    ]);
  });

  test("keep a village whose town takes no wishes any more", () => {
    const orphan = village("v2", "东村", "dong cun", "closed");
    expect(groupByTown([...rows, orphan])[1]).toMatchObject({
      id: null,
      name: "滨湖镇",
      villages: [{ id: "v2" }],
    });
  });

  test("are the county itself where it has no town yet", () => {
    expect(groupByTown([center])).toEqual([
      { id: "center", name: "昌吉市", spelling: "chang ji shi", villages: [] },
    ]);
  });
});

describe("finding a place by typing", () => {
  const towns = groupByTown([
    ...rows,
    village("v2", "新庄村", "xin zhuang cun"),
    village("v3", "高台村", "gao tai cun"),
  ]);
  const found = (typed: string) => findPlaces(towns, typed).places.map(({ id }) => id);

  test("brings the villages of a town after the town", () => {
    expect(found("lg")).toEqual(["town", "v1", "v2", "v3"]);
  });

  test("takes town and village in one, as they are written on letters", () => {
    expect(found("六工镇新庄村村委会")).toEqual(["v2"]);
    expect(found("liugongzhengtc")).toEqual(["v3"]);
  });

  test("finds nothing for nothing", () => {
    expect(found("  ")).toEqual([]);
    expect(found("zzz")).toEqual([]);
  });

  test("shows the best first, twelve at most, and says when there are more", () => {
    const many = Array.from({ length: 13 }, (_, at) =>
      village(`m${at}`, `上新庄${at}村`, "shang xin zhuang cun"),
    );
    const crowded = groupByTown([...rows, ...many, village("own", "新庄村", "xin zhuang cun")]);
    const { places, hasMore } = findPlaces(crowded, "新庄");
    expect(places[0]?.id).toBe("own");
    expect([places.length, hasMore]).toEqual([12, true]);
    expect(findPlaces(towns, "lg").hasMore).toBe(false);
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
