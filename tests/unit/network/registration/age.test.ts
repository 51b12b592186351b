import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageAt, yearAt } from "@/lib/network/registration/age";

const born = (day: string) => new Date(`${day}T00:00:00Z`);
/** Noon in China. */
const noon = (day: string) => new Date(`${day}T04:00:00Z`);

describe("the age", () => {
  it("grows on the birthday and not the day before", () => {
    expect(ageAt(born("2010-11-25"), noon("2024-11-24"))).toBe(13);
    expect(ageAt(born("2010-11-25"), noon("2024-11-25"))).toBe(14);
  });

  it("grows at midnight in China, wherever the server stands", () => {
    expect(ageAt(born("2010-11-25"), new Date("2024-11-24T15:59:59Z"))).toBe(13);
    expect(ageAt(born("2010-11-25"), new Date("2024-11-24T16:00:00Z"))).toBe(14);
  });

  it("of somebody born on 29 February grows on 28 February where there is no 29th", () => {
    expect(ageAt(born("2008-02-29"), noon("2026-02-27"))).toBe(17);
    expect(ageAt(born("2008-02-29"), noon("2026-02-28"))).toBe(18);
    expect(ageAt(born("2008-02-29"), noon("2024-02-28"))).toBe(15);
    expect(ageAt(born("2008-02-29"), noon("2024-02-29"))).toBe(16);
  });

  it("never shrinks from one day to the next", () => {
    const days = fc.date({
      min: born("1930-01-01"),
      max: born("2060-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, days, (birth, day) => {
        const tomorrow = new Date(day.getTime() + 24 * 60 * 60 * 1000);
        const step = ageAt(birth, tomorrow) - ageAt(birth, day);
        return step === 0 || step === 1;
      }),
    );
  });

  it("has its year from China too", () => {
    expect(yearAt(new Date("2026-12-31T15:59:59Z"))).toBe(2026);
    expect(yearAt(new Date("2026-12-31T16:00:00Z"))).toBe(2027);
  });
});
