import { expect, test } from "vitest";
import { nextInList } from "@/lib/desk/queues/next-in-list";
import type { DeskList } from "@/lib/desk/queues/queries";

const listOf = (...ids: string[]) => ({ rows: ids.map((id) => ({ id })) }) as DeskList;
const idAfter = (list: DeskList, id: string, at?: number) => nextInList(list, id, at)?.row.id;

test("the next wish is the one below the open one", () => {
  expect(idAfter(listOf("a", "b", "c"), "b", 1)).toBe("c");
});

test("when the open one has left the queue, the one that moved up to its place", () => {
  expect(idAfter(listOf("a", "c"), "b", 1)).toBe("c");
});

test("a wish opened from elsewhere goes on with the first", () => {
  expect(idAfter(listOf("a", "c"), "b")).toBe("a");
});

test("after the last there is none", () => {
  expect(nextInList(listOf("a", "b"), "b", 1)).toBeNull();
  expect(nextInList(listOf("a"), "b", 1)).toBeNull();
});
