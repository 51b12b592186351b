import { expect, test } from "vitest";
import { countNearLimit, isNearLimit } from "@/components/ui/count-near-limit";

test("near its limit a text is counted as the server counts it", async () => {
  expect(await countNearLimit(`${"字".repeat(25)}\r\n `, 30)).toBe(25);
  expect(await countNearLimit("字".repeat(31), 30)).toBe(31);
});

test("far from the limit nothing is counted, nor said", async () => {
  expect(await countNearLimit("字字字", 30)).toBe(0);
  expect(isNearLimit(23, 30)).toBe(false);
  expect(isNearLimit(24, 30)).toBe(true);
  expect(isNearLimit(450, 500)).toBe(true);
});

test("a letter that is written as three is not missed", async () => {
  expect(await countNearLimit("\u{1D160}".repeat(8), 30)).toBe(24);
});
