import { expect, test } from "vitest";
import {
  toCursorPage,
  pageLinks,
  toPage,
  parseCursor,
  cursorArgs,
  pageArgs,
} from "@/lib/shared/forms/paging";

const ROW = {
  at: new Date("2026-11-25T03:14:47.755Z"),
  id: "0198a000-0000-7000-8000-000000000001",
};
const rows = (count: number) => Array.from({ length: count }, () => ROW);

test("a numbered page finds its next page by one extra row", () => {
  expect(pageArgs(undefined, 10)).toEqual({ skip: 0, take: 11 });
  expect(pageArgs(3, 10)).toEqual({ skip: 20, take: 11 });
  expect(toPage(rows(11), 1, 10)).toMatchObject({ page: 1, previous: undefined, next: 2 });
  expect(toPage(rows(11), 1, 10).rows).toHaveLength(10);
  const last = toPage(rows(10), 3, 10);
  expect(last).toMatchObject({ previous: 2, next: undefined });
  expect(pageLinks(last, (page) => `?page=${page}`)).toEqual({ page: 3, previous: "?page=2" });
});

test("a page begins after its cursor, rows of the same moment sorted by id", () => {
  const order = [{ createdAt: "desc" }, { id: "desc" }];
  expect(cursorArgs("createdAt", undefined, 10)).toEqual({ where: {}, orderBy: order, take: 11 });
  expect(cursorArgs("createdAt", ROW, 10).where).toEqual({
    OR: [{ createdAt: { lt: ROW.at } }, { createdAt: ROW.at, id: { lt: ROW.id } }],
  });
  const page = toCursorPage(rows(11), 10, (row) => row);
  expect(page.rows).toHaveLength(10);
  expect(parseCursor(page.next)).toEqual(ROW);
  expect(toCursorPage(rows(10), 10, (row) => row).next).toBeNull();
});
