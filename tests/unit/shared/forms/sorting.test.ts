import * as z from "zod";
import { describe, expect, test } from "vitest";
import { nextSorting, readSorting, sortParams } from "@/lib/shared/forms/sorting";

const schema = z.object(sortParams(["name", "count"]));

describe("what an address sorts by", () => {
  test.each([
    [
      { sort: "name", order: "down" },
      { sort: "name", order: "down" },
    ],
    [{ sort: "count" }, { sort: "count" }],
    [{ sort: "passwordHash", order: "up" }, { order: "up" }],
    [{ sort: "__proto__" }, {}],
    [{ sort: "constructor", order: "sideways" }, {}],
    [{ sort: ["name"], order: { toString: "up" } }, {}],
  ])("%j is %j", (given, read) => {
    const { sort, order } = schema.parse(given);
    expect({ ...(sort && { sort }), ...(order && { order }) }).toEqual(read);
  });
});

const usual = { column: "count", direction: "down" } as const;

test("a list has its usual order until a column is named, then begins with the smallest", () => {
  expect(readSorting({ order: "up" }, usual)).toEqual(usual);
  expect(readSorting({ sort: "count" }, usual)).toEqual({ column: "count", direction: "up" });
  expect(readSorting({ sort: "count", order: "down" }, usual)).toEqual(usual);
});

test("the head of a column sorts its own way first, then the other, then back", () => {
  const names = { column: "name", direction: "up" } as const;
  expect(nextSorting("count", names, "down")).toEqual(usual);
  expect(nextSorting("count", usual, "down")).toEqual({ column: "count", direction: "up" });
  expect(nextSorting("count", { column: "count", direction: "up" }, "down")).toEqual(usual);
  expect(nextSorting("name", usual)).toEqual(names);
});
