import { build } from "./build.mjs";
import { oldBrowsers } from "./old-browsers.mjs";
import { demoServer, testServer } from "./test-application.mjs";
import { playwright, run, runScript, vitest } from "./test-tools.mjs";
import { Trouble } from "./trouble.mjs";

/**
 * All checks by name; each throws if something is wrong. `files` are the tests to run, by default all.
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
  fuzz: async () => {
    const round = ["--tries", "2000", "--seed", "1"];
    const code = await runScript("tests/fuzz/fuzz.ts", round, await demoServer());
    if (code !== 0) throw new Trouble("Malformed requests broke something: see above.");
  },
  e2e: async (files) => playwright(files, { ...(await oldBrowsers()), ...(await demoServer()) }),
};

/**
 * The order of the checks: the lanes of one list run in parallel, the checks of a lane one after the
 * other. Linting keeps one core busy about as long as the other lane; later checks use every core.
 */
export const ORDER = [
  [["lint"], ["typecheck", "format", "build"]],
  [["unit"]],
  [["integration"]],
  [["benches"]],
  [["fuzz"]],
  [["e2e"]],
];

/** @type {Promise<void> | undefined} */
let generated;

/** The types of the routes, which pages are checked against. */
function routeTypes() {
  return (generated ??= run("next", ["typegen"]));
}
