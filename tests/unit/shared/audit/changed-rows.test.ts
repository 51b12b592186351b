import { expect, test } from "vitest";
import { findChangedRows } from "@/lib/shared/audit/changed-rows";

const a = { day: "2026-10-01", isWorkingDay: false };
const b = { day: "2026-10-02", isWorkingDay: true };

test("a row that came or went is said once, a changed one as it was and as it is", () => {
  expect(findChangedRows([a], [a, b])).toEqual({ before: [], after: [b] });
  expect(findChangedRows([a, b], [b])).toEqual({ before: [a], after: [] });
  const changed = { ...a, isWorkingDay: true };
  expect(findChangedRows([a, b], [b, changed])).toEqual({ before: [a], after: [changed] });
});

test("the same rows in another order are no change", () => {
  expect(findChangedRows([a, b], [b, a])).toBeNull();
});
