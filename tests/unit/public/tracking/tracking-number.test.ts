import { describe, expect, test } from "vitest";
import { isTrackingKey, trackingPath } from "@/lib/shared/auth/tracking-link.server";
import {
  newTrackingNumber,
  plainTrackingNumber,
  spacedTrackingNumber,
} from "@/lib/shared/auth/tracking-number";

describe("a tracking number", () => {
  test("is eight characters of which no two look or sound alike", () => {
    for (let index = 0; index < 1000; index++) {
      expect(newTrackingNumber()).toMatch(/^[2-9A-HJKMNP-TWXYZ]{8}$/);
    }
  });

  test("is another one each time", () => {
    const numbers = new Set(Array.from({ length: 10_000 }, newTrackingNumber));
    expect(numbers.size).toBe(10_000);
  });

  test("is read back however it was copied", () => {
    const number = "K7M24QXD";
    expect(spacedTrackingNumber(number)).toBe("K7M2-4QXD");
    for (const typed of ["K7M2-4QXD", "k7m2 4qxd", " K7M24QXD ", "k7m2—4qxd"]) {
      expect(plainTrackingNumber(typed)).toBe(number);
    }
  });
});

describe("the link of a wish", () => {
  const [, , number = "", key = ""] = trackingPath("K7M24QXD").split("/");

  test("opens its own wish", () => {
    expect(number).toBe("K7M24QXD");
    expect(isTrackingKey(number, key)).toBe(true);
  });

  test.each(["", "x", "测试"])("is not guessed: %j", (guess) => {
    expect(isTrackingKey(number, guess)).toBe(false);
    expect(isTrackingKey(number, key.replace(/.$/, guess))).toBe(false);
  });

  test("opens no other", () => expect(isTrackingKey("K7M24QXE", key)).toBe(false));
});
