import { build } from "./build.mjs";
import { demoServer, testServer } from "./test-application.mjs";
import { playwright, run, vitest } from "./test-tools.mjs";

/**
 * All checks by name; each throws when something is wrong. `files` are the tests to run, all when
 * there are none.
 * @type {Record<string, (files: string[]) => Promise<void>>}
 */
export const checks = {
  lint: () => routeTypes().then(() => run("eslint", ["."])),
  typecheck: () => routeTypes().then(() => run("tsc", ["--noEmit"])),
  format: () => run("prettier", ["--check", "--log-level=warn", "."]),
  build,
  unit: (files) => vitest("unit", files),
  integration: async (files) => vitest("integration", files, await testServer()),
  benches: async (files) => vitest("benches", files, await demoServer()),
  e2e: async (files) => playwright(files, await demoServer()),
};

/**
 * The order: what stands in one list runs side by side, each lane one after the other. Linting
 * keeps one core busy for as long as the other lane the second; all later checks use every core.
 */
export const ORDER = [
  [["lint"], ["typecheck", "format", "build"]],
  [["unit"]],
  [["integration"]],
  [["benches"]],
  [["e2e"]],
];

/** @type {Promise<void> | undefined} */
let generated;

/** The types of the routes, which pages are checked against. */
function routeTypes() {
  return (generated ??= run("next", ["typegen"]));
}
