import { expect, test } from "vitest";
import { sortAsTree } from "@/lib/desk/queues/place-tree";

test("each place stands right before those below it", () => {
  const places = [
    { id: "centre", parentId: "city" },
    { id: "town 1", parentId: "centre" },
    { id: "town 2", parentId: "centre" },
    { id: "village 1", parentId: "town 1" },
  ];
  expect(sortAsTree(places).map(({ place, depth }) => [place.id, depth])).toEqual([
    ["centre", 0],
    ["town 1", 1],
    ["village 1", 2],
    ["town 2", 1],
  ]);
});
