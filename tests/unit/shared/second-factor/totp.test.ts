import { describe, expect, test } from "vitest";
import { codeAt, enrollmentUri, findStep, stepAt, toBase32 } from "@/lib/shared/second-factor/totp";

const SECRET = Buffer.from("12345678901234567890");

describe("codes by time", () => {
  // RFC 6238, appendix B, the last six of eight digits.
  test.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("are those of the standard at second %i", (second, code) => {
    expect(codeAt(SECRET, stepAt(new Date(second * 1000)))).toBe(code);
  });

  test("are taken from a phone that is half a minute off, and no more", () => {
    const now = new Date("2026-11-29T12:00:00Z");
    const step = stepAt(now);
    for (const drift of [-1, 0, 1]) {
      expect(findStep(SECRET, codeAt(SECRET, step + drift), now)).toBe(step + drift);
    }
    for (const drift of [-2, 2]) {
      expect(findStep(SECRET, codeAt(SECRET, step + drift), now)).toBeNull();
    }
  });
});

test("a secret is typed in base 32", () => {
  // RFC 4648, section 10, without padding.
  expect(
    ["f", "fo", "foo", "foob", "fooba", "foobar"].map((text) => toBase32(Buffer.from(text))),
  ).toEqual(["MY", "MZXQ", "MZXW6", "MZXW6YQ", "MZXW6YTB", "MZXW6YTBOI"]);
});

test("the address in the QR code names product and account", () => {
  expect(enrollmentUri(SECRET, "Hive", "a.b")).toBe(
    "otpauth://totp/Hive:a.b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hive",
  );
});
