import { describe, expect, test } from "vitest";
import type { CalendarOverride } from "@/lib/orders/clocks/calendar";
import type { TimeLimitRule } from "@/lib/orders/clocks/limit";
import { USUAL_HOURS } from "@/lib/shared/days/county-hours";
import { firstAnswerBy } from "@/lib/public/tracking/first-answer";

const FRIDAY = new Date("2026-11-27T03:00:00Z");
const rule = (amount: number, categoryId: string | null = null): TimeLimitRule => ({
  step: "REVIEW",
  urgency: "NORMAL",
  categoryId,
  amount,
  unit: "WORKING_DAYS",
});

describe("a wish made now is answered", () => {
  const on = (timeLimits: TimeLimitRule[], calendarDays: CalendarOverride[] = []) =>
    firstAnswerBy({ ...USUAL_HOURS, timeLimits, calendarDays }, FRIDAY).at.toISOString();

  test("by the close of the next working day where the county has set nothing", () => {
    expect(on([])).toBe("2026-11-30T10:00:00.000Z");
  });

  test("by what the county has set, on the days it works", () => {
    expect(on([rule(2)])).toBe("2026-12-01T10:00:00.000Z");
    const saturday = {
      day: new Date("2026-11-28T00:00:00Z"),
      isWorkingDay: true,
      kind: "OWN" as const,
    };
    expect(on([rule(2)], [saturday])).toBe("2026-11-30T10:00:00.000Z");
  });

  test("by the latest of the categories it may turn out to be: no promise is broken by the choice", () => {
    expect(on([rule(1), rule(3, "slow")])).toBe("2026-12-02T10:00:00.000Z");
    expect(on([rule(3), rule(1, "quick")])).toBe("2026-12-02T10:00:00.000Z");
  });
});
