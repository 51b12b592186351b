import { expect, test } from "vitest";
import { listPeriodNotes, toDashboardView } from "@/lib/reporting/stats/schema";

const NOW = new Date("2026-11-20T04:00:00Z");

test.each([
  [{}, []],
  [{ from: "2026-01", to: "2026-11" }, []],
  [{ to: "2026-03" }, []],
  [{ from: "2027-01", to: "2027-02" }, ["future"]],
  [{ from: "2026-05", to: "2026-02" }, ["reversed"]],
  [{ from: "2020-01", to: "2026-11" }, ["cut"]],
  [{ from: "2026-11", to: "2020-01" }, ["reversed", "cut"]],
] as const)("of the months %o it is said: %o", (months, notes) => {
  expect(listPeriodNotes(months, NOW)).toEqual(notes);
});

test("months that were swapped or cut are shown as the note says", () => {
  const periodOf = (from: string, to: string) => toDashboardView({ from, to }, NOW).period;
  expect(periodOf("2026-05", "2026-02")).toEqual({ from: "2026-02", to: "2026-05" });
  expect(periodOf("2020-01", "2026-11")).toEqual({ from: "2023-12", to: "2026-11" });
});
