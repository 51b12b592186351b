import { expect, test } from "vitest";
import { hideLinks, maskAddress } from "@/lib/notices/deliveries/mask-address";

test("staff recognize an address and cannot write to it", () => {
  expect(maskAddress("SMS", "19900010042")).toBe("199****0042");
  expect(maskAddress("EMAIL", "bee@example.cn")).toBe("b***@example.cn");
  expect(maskAddress("PUSH", "0193638e")).toBeNull();
});

test.each([
  ["rejected: 灯修好了 https://hive.example/track/K7M24QXD/abcDEF-0123456789_xyz", "•••"],
  ["bad text http://localhost:3000/track/K7M24QXD/abcDEF-0123456789_xyz/rate", "•••"],
  ["param text=/track/K7M24QXD/abcDEF-0123456789_xyz is refused", "param text=••• is refused"],
  ["%2Ftrack%2FK7M24QXD%2FabcDEF-0123456789_xyz", "•••"],
  ["//hive.example/track/K7M24QXD/abcDEF", "•••"],
  ['{"code":"042137"} refused', '{"code":"•••"} refused'],
])("what a gateway repeats shows neither link nor code: %s", (said, shown) => {
  const hidden = hideLinks(said);
  expect(hidden).toContain(shown);
  expect(hidden).not.toMatch(/K7M24QXD|abcDEF|042137/);
});

test("what it says besides stays", () => {
  expect(hideLinks("isv.BUSINESS_LIMIT_CONTROL 触发号码天级流控")).toBe(
    "isv.BUSINESS_LIMIT_CONTROL 触发号码天级流控",
  );
});
