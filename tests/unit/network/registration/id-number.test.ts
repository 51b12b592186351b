import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  birthDateOf,
  checkCharacter,
  isIdNumber,
  maskIdNumber,
} from "@/lib/network/registration/id-number";

const CHARACTERS = "0123456789X";

/** A division, a day of birth and three digits of sequence, with the right 18th character. */
const idNumbers = fc
  .tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([division, birth, sequence]) => {
    const day = birth.toISOString().slice(0, 10).replaceAll("-", "");
    const digits = `${division}${day}${String(sequence).padStart(3, "0")}`;
    return digits + checkCharacter(digits);
  });

describe("an ID number (GB 11643)", () => {
  it("is the example of the standard", () => {
    expect(isIdNumber("11010519491231002X")).toBe(true);
  });

  it("is any division, day and sequence with its check character", () => {
    fc.assert(fc.property(idNumbers, (idNumber) => isIdNumber(idNumber)));
  });

  it("is none any more when one character was mistyped", () => {
    const mistyped = fc.tuple(idNumbers, fc.nat({ max: 17 }), fc.constantFrom(...CHARACTERS));
    fc.assert(
      fc.property(mistyped, ([idNumber, at, character]) => {
        fc.pre(idNumber.charAt(at) !== character);
        return !isIdNumber(idNumber.slice(0, at) + character + idNumber.slice(at + 1));
      }),
    );
  });

  it("is none any more when two neighbours changed places", () => {
    fc.assert(
      fc.property(fc.tuple(idNumbers, fc.nat({ max: 16 })), ([idNumber, at]) => {
        const [left, right] = [idNumber.charAt(at), idNumber.charAt(at + 1)];
        fc.pre(left !== right);
        return !isIdNumber(idNumber.slice(0, at) + right + left + idNumber.slice(at + 2));
      }),
    );
  });

  it.each(["", "1", "110105491231002", "11010519491231002x", "11010519491231002X ", "一一"])(
    "is not %j",
    (text) => expect(isIdNumber(text)).toBe(false),
  );

  it("names a real day of birth", () => {
    const withDay = (day: string) => `110105${day}002`;
    const complete = (digits: string) => digits + checkCharacter(digits);
    expect(isIdNumber(complete(withDay("20040229")))).toBe(true);
    expect(isIdNumber(complete(withDay("20050229")))).toBe(false);
    expect(isIdNumber(complete(withDay("20051301")))).toBe(false);
    expect(isIdNumber(complete(withDay("00000101")))).toBe(false);
    expect(isIdNumber(complete(withDay("18991231")))).toBe(false);
    expect(isIdNumber(complete(withDay("99991231")))).toBe(false);
  });

  it("tells the day of birth", () => {
    expect(birthDateOf("11010519491231002X")).toEqual(new Date("1949-12-31T00:00:00Z"));
  });

  it("is shown with the first and last four characters only", () => {
    fc.assert(
      fc.property(idNumbers, (idNumber) => {
        const masked = maskIdNumber(idNumber);
        return masked.length === 18 && masked.slice(4, 14) === "**********";
      }),
    );
    expect(maskIdNumber("652301199001011234")).toBe("6523**********1234");
  });
});
