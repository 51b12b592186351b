import { describe, expect, it } from "vitest";
import { volunteerNumber } from "@/lib/network/registration/volunteer-number";

describe("the unified volunteer number", () => {
  it("is the county, the year and six digits of a sequence", () => {
    expect(volunteerNumber("652301", 2026, 42n)).toBe("6523012026000042");
    expect(volunteerNumber("652301000000", 2026, 42n)).toBe("6523012026000042");
  });

  it("of a county without a code begins with zeros", () => {
    expect(volunteerNumber(null, 2026, 1n)).toBe("0000002026000001");
  });

  it("grows longer and never repeats when the sequence outgrows six digits", () => {
    expect(volunteerNumber("652301", 2026, 1_000_000n)).toBe("65230120261000000");
  });
});
