import { expect, test } from "vitest";
import { hasPackages, isOnPinnedNode } from "@/scripts/support/install.mjs";

const wanted = {
  "": {},
  "node_modules/zod": { version: "4.6.7" },
  "node_modules/@esbuild/win32-x64": { version: "0.28.2", optional: true },
};

test("the dependencies are there when each has its version, but for those of other systems", () => {
  expect(hasPackages({ "node_modules/zod": { version: "4.6.7" } }, wanted)).toBe(true);
  expect(hasPackages({ "node_modules/zod": { version: "4.6.6" } }, wanted)).toBe(false);
  expect(hasPackages({}, wanted)).toBe(false);
});

test("the tests run on the Node the project is written for", () => {
  expect(isOnPinnedNode()).toBe(true);
});
