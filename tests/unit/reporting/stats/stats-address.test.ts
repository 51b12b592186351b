import { expect, test } from "vitest";
import { toDashboardView, statsViewSchema } from "@/lib/reporting/stats/schema";
import { statsAddress, usualPeriods } from "@/lib/reporting/stats/stats-address";

const NOW = new Date("2026-11-27T06:00:00Z");

const viewOf = (address: string) =>
  statsViewSchema.parse(Object.fromEntries(new URLSearchParams(address.split("?")[1])));

test("an address carries the whole view there and back", () => {
  const view = {
    place: "0b9f7c52-5d0a-4f5e-9a55-2f3f5d1c7a10",
    from: "2026-08",
    to: "2026-10",
    figure: "late",
    trend: "grades",
    sort: "hours",
    order: "up",
    show: "coverage",
  } as const;
  expect(viewOf(statsAddress(view))).toEqual(view);
});

test("what makes no sense is left out", () => {
  expect(viewOf("?place=1&from=2026-13&figure=__proto__&sort=name&order=down")).toEqual({});
});

test("without months it is the current one, in China", () => {
  const sixth = new Date("2026-12-05T16:30:00Z");
  expect(toDashboardView({}, sixth).period).toEqual({ from: "2026-12", to: "2026-12" });
});

test("while a month has only begun the last one is shown with it", () => {
  const lastHour = new Date("2026-11-30T16:30:00Z");
  expect(toDashboardView({}, lastHour).period).toEqual({ from: "2026-11", to: "2026-12" });
  expect(usualPeriods(lastHour)[0]?.period).toEqual({ from: "2026-11", to: "2026-12" });
  expect(toDashboardView({ from: "2026-12" }, lastHour).period.from).toBe("2026-12");
});

test("months the wrong way round are turned, and three years are the most", () => {
  const periodOf = (from: string, to: string) => toDashboardView({ from, to }, NOW).period;
  expect(periodOf("2026-10", "2026-08")).toEqual({ from: "2026-08", to: "2026-10" });
  expect(periodOf("2020-01", "2026-10")).toEqual({ from: "2023-11", to: "2026-10" });
});

test("one month alone is the period", () => {
  expect(toDashboardView({ from: "2026-05" }, NOW).period).toEqual({
    from: "2026-05",
    to: "2026-05",
  });
});

test("the usual periods end where months, quarters and years do", () => {
  expect(usualPeriods(NOW).map(({ period }) => period)).toEqual([
    { from: "2026-11", to: "2026-11" },
    { from: "2026-10", to: "2026-10" },
    { from: "2026-10", to: "2026-12" },
    { from: "2026-01", to: "2026-12" },
  ]);
  const [, lastMonth] = usualPeriods(new Date("2026-01-06T06:00:00Z"));
  expect(lastMonth?.period).toEqual({ from: "2025-12", to: "2025-12" });
});
