import { describe, expect, test } from "vitest";
import { BOTH, compare, COUNTY, known } from "@/tests/support/compare-places";

describe("what a line means", () => {
  test("nothing new, by the name of the division or that on the sign", async () => {
    const { rows } = await compare([
      "甲村村民委员会,999901001001",
      "乙村新时代文明实践站,999901001002",
    ]);
    expect(rows).toEqual([
      ["a", "UNCHANGED"],
      ["b", "UNCHANGED"],
    ]);
  });

  test("the same code with another name is renamed, unless it was renamed from that by hand", async () => {
    const lines = ["新甲村,999901001001", "乙村,999901001002"];
    expect((await compare(lines)).rows[0]).toEqual(["a", "RENAMED"]);
    const places = COUNTY.map((one) =>
      one.id === "a" ? { ...one, formerNames: ["新甲村"] } : one,
    );
    expect((await compare(lines, places)).rows[0]).toEqual(["a", "UNCHANGED"]);
  });

  test("a parent that the file names moves a place, by name and by code", async () => {
    const { rows, plan } = await compare(["甲村,999901001001,西镇", "乙村,999901001002,999901002"]);
    expect(rows).toEqual([
      ["a", "MOVED"],
      ["b", "MOVED"],
    ]);
    expect(plan.rows[0]?.parentId).toBe("west");
  });

  test("a code alone moves nothing: a 所 may look after villages of another town", async () => {
    const places = COUNTY.map((one) => (one.id === "a" ? { ...one, parentId: "west" } : one));
    expect((await compare(BOTH, places)).rows).toContainEqual(["a", "UNCHANGED"]);
  });

  test("a new town with its villages", async () => {
    const { rows, plan } = await compare([...BOTH, "丙村,,南镇", "南镇,999901003,甲县"]);
    expect(rows).toContainEqual(["南镇新时代文明实践所", "ADDED"]);
    const village = plan.rows.find(({ name }) => name.startsWith("丙村"));
    expect(village).toMatchObject({ parentSeq: 0, parentId: null });
  });

  test("a place without a code gets the one of the file, a phone changes", async () => {
    const places = COUNTY.map((one) => (one.id === "a" ? { ...one, code: null } : one));
    expect((await compare(BOTH, places)).rows[0]).toEqual(["a", "DETAILS"]);
  });

  test("a closed place is said to be closed and stays so", async () => {
    const places = COUNTY.map((one) => (one.id === "a" ? { ...one, isClosed: true } : one));
    expect((await compare(BOTH, places)).rows[0]).toEqual(["a", "CLOSED"]);
  });
});

describe("renumbered places are asked about", () => {
  test("the same name in the same town", async () => {
    const { rows } = await compare(["甲村,999901001009", "乙村,999901001002"]);
    expect(rows).toEqual([
      ["a", "RENUMBERED"],
      ["b", "UNCHANGED"],
    ]);
  });

  test("a town and the villages that came with it", async () => {
    const { rows } = await compare(["东镇,999901105", "甲村,999901105001", "西镇,999901002"]);
    expect(rows).toEqual([
      ["east", "RENUMBERED"],
      ["west", "UNCHANGED"],
      ["a", "RENUMBERED"],
      ["b", "MISSING"],
    ]);
  });

  test("a village of a town that was merged into another, if there is one of that name only", async () => {
    expect((await compare(["乙村,999901002002", "西镇,999901002"])).rows).toContainEqual([
      "b",
      "RENUMBERED,MOVED",
    ]);
    const twin = known("b2", "VILLAGE", "乙村新时代文明实践站", {
      code: "999901009002",
      parentId: "county",
    });
    const { rows } = await compare(["乙村,999901002002", "西镇,999901002"], [...COUNTY, twin]);
    expect(rows).toContainEqual(["乙村新时代文明实践站", "ADDED"]);
  });

  test("not where the old code is in the file too", async () => {
    const { rows } = await compare([...BOTH, "甲村,999901002001"]);
    expect(rows).toContainEqual(["甲村新时代文明实践站", "ADDED"]);
  });
});

describe("what the file leaves out is listed", () => {
  test("beside its lines, and below a town that is missing", async () => {
    const { rows } = await compare(["西镇,999901002"]);
    expect(rows).toEqual([
      ["west", "UNCHANGED"],
      ["east", "MISSING"],
      ["a", "MISSING"],
      ["b", "MISSING"],
    ]);
  });

  test("but a file of one town says nothing about the others", async () => {
    const { rows } = await compare(["甲村,999901001001"]);
    expect(rows).toEqual([
      ["a", "UNCHANGED"],
      ["b", "MISSING"],
    ]);
  });
});

describe("what does not fit into the tree", () => {
  test.each([
    ["an unknown parent", ["甲村,999901001001,北镇"], [2, "parent"]],
    ["a village under a village", ["丙村,,甲村"], [2, "parent"]],
    ["a village without code and parent", ["丙村"], [2, "noParent"]],
    ["another county", ["乙县,999902", "某镇,999902001"], [2, "outside"]],
    ["two of one name side by side", ["丙村,999901001003", "丙村,999901001004"], [3, "sameName"]],
    [
      "a name that stands there",
      ["甲村,999901001001,西镇", "乙村,,东镇", "甲村,,西镇"],
      [4, "sameName"],
    ],
  ])("%s", async (_, lines, problem) => {
    const { problems, rows } = await compare(lines);
    expect(problems[0]).toEqual(problem);
    expect(rows).toEqual([]);
  });

  test("a parent of a name that two have, unless the code tells which", async () => {
    const places = [
      ...COUNTY,
      known("east2", "VILLAGE", "东镇村", { parentId: "west" }),
      known("other", "TOWNSHIP", "东镇新时代文明实践所", { code: "999901009", parentId: "x" }),
    ];
    expect((await compare(["丙村,,东镇"], places)).problems).toEqual([[2, "parentTwice"]]);
    expect((await compare(["丙村,999901001003,东镇"], places)).problems).toEqual([]);
  });
});
