import { describe, expect, test } from "vitest";
import { BOTH, compare, COUNTY, known } from "@/tests/support/compare-places";

describe("what belongs to another county is refused", () => {
  const NEIGHBOR = [
    known("next", "CENTER", "乙县新时代文明实践中心", { code: "999902", centerId: "next" }),
    known("far", "TOWNSHIP", "某镇新时代文明实践所", {
      ...{ code: "999902001", parentId: "next", centerId: "next" },
    }),
  ];

  test("a move into another county, whether who imports keeps that one or not", async () => {
    const foreign = NEIGHBOR.map((one) => ({ ...one, isInScope: false }));
    const moves = ["东镇,999901001,999902", "甲村,999901001001,999902001"];
    expect((await compare(moves, [...COUNTY, ...foreign])).problems).toEqual([
      [2, "outside"],
      [3, "outside"],
    ]);
    const city = [known("city", "CITY", "丙市", { code: "9999", centerId: null })];
    const both = [...city, ...COUNTY, ...NEIGHBOR];
    expect((await compare(moves, both, "city")).problems).toEqual([
      [2, "otherCounty"],
      [3, "otherCounty"],
    ]);
    const added = ["新镇,999902005", "甲村,999901001001,999902005"];
    expect((await compare(added, both, "city")).problems).toEqual([[3, "otherCounty"]]);
  });

  test.each([
    ["a new village", "丙村,999902001007,东镇"],
    ["a village that is there", "甲村,999902001007,东镇"],
    ["a 点", "某点,999902001007,甲村,点"],
  ])("a code of another county, of %s", async (_, line) => {
    expect((await compare([line])).problems).toEqual([[2, "outside"]]);
    const places = COUNTY.map((one) => (one.id === "a" ? { ...one, code: null } : one));
    expect((await compare([line], places)).problems).toEqual([[2, "outside"]]);
  });

  test("a renumbered village under a town of another county", async () => {
    const foreign = NEIGHBOR.map((one) => ({ ...one, isInScope: false }));
    expect(
      (await compare(["甲村,999901001009,999902001"], [...COUNTY, ...foreign])).problems,
    ).toEqual([[2, "outside"]]);
  });
});

test("a place elsewhere that took a code of the county keeps it from nothing", async () => {
  const taker = { parentId: "x", centerId: "other", isInScope: false };
  const taken = ["999901001001", "999901001003"].map((code) =>
    known(`0${code}`, "VILLAGE", "某村新时代文明实践站", { code, ...taker }),
  );
  const { rows, problems } = await compare([...BOTH, "丙村,999901001003"], [...taken, ...COUNTY]);
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    ["a", "UNCHANGED"],
    ["b", "UNCHANGED"],
    ["丙村新时代文明实践站", "ADDED"],
  ]);
});

test("what stands above or elsewhere in a file of the whole city is left out", async () => {
  const elsewhere = [
    known("city", "CITY", "丙市", { code: "9999", centerId: null, isInScope: false }),
    known("next", "CENTER", "乙县新时代文明实践中心", { code: "999902", isInScope: false }),
  ];
  const lines = ["丙市,9999", "甲县,999901", "乙县,999902"];
  expect((await compare(lines, [...COUNTY, ...elsewhere])).rows.slice(0, 3)).toEqual([
    ["city", "LEFT_OUT"],
    ["county", "UNCHANGED"],
    ["next", "LEFT_OUT"],
  ]);
});
