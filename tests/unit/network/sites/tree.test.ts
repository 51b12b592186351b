import { expect, test } from "vitest";
import { childLevels } from "@/lib/network/sites/tree";

test.each([
  ["CITY", ["CENTER"]],
  ["CENTER", ["TOWNSHIP", "VILLAGE", "POINT"]],
  ["TOWNSHIP", ["VILLAGE", "POINT"]],
  ["VILLAGE", ["POINT"]],
  ["POINT", []],
] as const)("under a %s stand %j", (parent, levels) => {
  expect(childLevels(parent)).toEqual(levels);
});
