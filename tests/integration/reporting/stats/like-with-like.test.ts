import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { judgeChange } from "@/lib/reporting/stats/change";
import { listFindings } from "@/lib/reporting/stats/findings";
import { INDICATOR_NAMES, INDICATORS } from "@/lib/reporting/stats/indicators";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { aCast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { aWishIn, takeNextStep, type StagedWish } from "@/tests/support/scenes";

// Two months in which the same was asked for and done equally fast: of 21 wishes the first eleven are served
// at once, the others at the beginning of the next month.

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const WISHES = 21;
const AT_ONCE = 11;

test("of two equal months none is worse, at the end of the second and in the middle of it", async () => {
  const at = (month: number, day: number) => {
    vi.setSystemTime(new Date(Date.UTC(2026, month - 1, day, 2)));
  };
  at(1, 5);
  const cast = await aCast();
  const look = (moment: string) =>
    findDashboard(
      cast.center,
      { period: { from: "2026-03", to: "2026-03" }, figure: "asked" },
      new Date(moment),
    ).then(present);
  const waiting: StagedWish[] = [];
  const serveThose = async () => {
    for (const wish of waiting.splice(0)) while (await takeNextStep(cast, wish));
  };
  for (const month of [2, 3]) {
    for (let day = 1; day <= WISHES; day++) {
      at(month, day);
      if (day === 5) await serveThose();
      const wish = await aWishIn(day <= AT_ONCE ? "RATED" : "SUBMITTED", cast);
      if (day > AT_ONCE) waiting.push(wish);
    }
  }
  for (const moment of ["2026-03-25T04:00:00Z", "2026-04-03T04:00:00Z", "2026-07-01T04:00:00Z"]) {
    const dashboard = await look(moment);
    const { figures, before } = dashboard;
    expect(INDICATORS.solvedRate.of(before)).toBeCloseTo(AT_ONCE / WISHES);
    for (const name of INDICATOR_NAMES) {
      expect([name, judgeChange(name, figures, before)]).not.toContain("WORSE");
    }
    expect(listFindings(dashboard).map(({ name }) => name)).not.toContain("fallen");
  }
}, 60_000);
