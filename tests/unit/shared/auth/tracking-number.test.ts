import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isTrackingKey, trackingPath, WISH_LINK } from "@/lib/shared/auth/tracking-link.server";
import {
  drawTrackingNumber,
  parseTrackingNumber,
  formatTrackingNumber,
} from "@/lib/shared/auth/tracking-number";

describe("a tracking number", () => {
  test("is eight characters of which no two look or sound alike", () => {
    for (let index = 0; index < 1000; index++) {
      expect(drawTrackingNumber()).toMatch(/^[2-9A-HJKMNP-TWXYZ]{8}$/);
    }
  });

  test("differs each time", () => {
    const numbers = new Set(Array.from({ length: 10_000 }, () => drawTrackingNumber()));
    expect(numbers.size).toBe(10_000);
  });

  test("is parsed however it was copied", () => {
    const number = "K7M24QXD";
    expect(formatTrackingNumber(number)).toBe("K7M2-4QXD");
    for (const typed of ["K7M2-4QXD", "k7m2 4qxd", " K7M24QXD ", "k7m2—4qxd"]) {
      expect(parseTrackingNumber(typed)).toBe(number);
    }
  });
});

describe("a tracking number of another kind of thing", () => {
  test("begins with the letter of its kind", () => {
    expect(drawTrackingNumber("A")).toMatch(/^A[2-9A-HJKMNP-TWXYZ]{8}$/);
  });

  test("is formatted and parsed with it", () => {
    expect(formatTrackingNumber("AK7M24QXD")).toBe("A-K7M2-4QXD");
    expect(parseTrackingNumber("a-k7m2 4qxd")).toBe("AK7M24QXD");
  });
});

describe("the link of another kind of thing", () => {
  const ERRAND = { page: "/errands", word: "errand" };
  const [, page, number = "", key = ""] = trackingPath("AK7M24QXD", ERRAND).split("/");

  test("leads to its own page and opens only that", () => {
    expect(`/${page}`).toBe(ERRAND.page);
    expect(isTrackingKey(number, key, ERRAND)).toBe(true);
    expect(isTrackingKey(number, key)).toBe(false);
    expect(isTrackingKey(number, key, { ...WISH_LINK, word: "other" })).toBe(false);
  });
});

test("a link of a wish is the same as before there were other kinds", () => {
  const key = createHmac("sha256", process.env.AUTH_SECRET ?? "")
    .update("tracking:K7M24QXD")
    .digest("base64url")
    .slice(0, 22);
  expect(trackingPath("K7M24QXD")).toBe(`/track/K7M24QXD/${key}`);
});

describe("the link of a wish", () => {
  const [, , number = "", key = ""] = trackingPath("K7M24QXD").split("/");

  test("opens its own wish", () => {
    expect(number).toBe("K7M24QXD");
    expect(isTrackingKey(number, key)).toBe(true);
  });

  test.each(["", "x", "测试"])("cannot be guessed: %j", (guess) => {
    expect(isTrackingKey(number, guess)).toBe(false);
    expect(isTrackingKey(number, key.replace(/.$/, guess))).toBe(false);
  });

  test("opens no other wish", () => expect(isTrackingKey("K7M24QXE", key)).toBe(false));
});
