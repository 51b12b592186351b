import { expect, test } from "vitest";
import { moveByOne } from "@/lib/network/menu/position";

test.each([
  ["b", "UP", ["b", "a", "c"]],
  ["b", "DOWN", ["a", "c", "b"]],
  ["a", "UP", ["a", "b", "c"]],
  ["c", "DOWN", ["a", "b", "c"]],
] as const)("%s goes %s", (id, direction, order) => {
  expect(moveByOne(["a", "b", "c"], id, direction)).toEqual(order);
});
