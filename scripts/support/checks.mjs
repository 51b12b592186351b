import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { build } from "./build.mjs";
import { loadDemo } from "./demo.mjs";
import { onEnd } from "./main.mjs";
import { freePort } from "./ports.mjs";
import { stopChild } from "./processes.mjs";
import { bin, inRoot } from "./project.mjs";
import { startServer } from "./server.mjs";
import { logFile } from "./step.mjs";
import { makeTestDatabase, startTestServer } from "./test-database.mjs";
import { testKeys } from "./test-keys.mjs";
import { Trouble } from "./trouble.mjs";

/** The tests so far. */
export const counts = { passed: 0, failed: 0 };

/**
 * All checks in their order; each throws when something is wrong.
 * @type {Record<string, () => Promise<void>>}
 */
export const checks = {
  format: () => run("prettier", ["--check", "--log-level=warn", "."]),
  lint: () => routeTypes().then(() => run("eslint", ["."])),
  types: () => routeTypes().then(() => run("tsc", ["--noEmit"])),
  unit: () => vitest("unit"),
  integration: async () => vitest("integration", { TEST_DATABASE_URL: await testServer() }),
  e2e: async () => playwright(await startApplication()),
};

/** The types of the routes, which pages are checked against. */
const routeTypes = () => run("next", ["typegen"]);

/** @type {Promise<string> | undefined} */
let startedServer;

/** One database server for all checks of this run. */
function testServer() {
  startedServer ??= startTestServer().then(({ server, stop }) => {
    onEnd(stop);
    return server;
  });
  return startedServer;
}

/** The application as it will be served, over a fresh demo network. */
async function startApplication() {
  const databaseUrl = await makeTestDatabase(await testServer(), "hive_e2e");
  const env = { ...testKeys, DATABASE_URL: databaseUrl };
  await loadDemo(env);
  await build();
  const port = await freePort(0);
  const log = logFile("server of the tests");
  await startServer({ mode: "start", port, env, log, isQuiet: true });
  return { ...env, BASE_URL: `http://localhost:${port}` };
}

/**
 * @param {string} project
 * @param {Record<string, string>} [env]
 */
function vitest(project, env) {
  const report = newReport(project);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return run("vitest", ["run", "--project", project, ...reporters], env).finally(() =>
    count(report, ({ numPassedTests, numFailedTests }) => [numPassedTests, numFailedTests]),
  );
}

/** @param {Record<string, string>} env */
function playwright(env) {
  const report = newReport("e2e");
  const settings = { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  return run("playwright", ["test", "--reporter=list,json"], settings).finally(() =>
    count(report, ({ stats }) => [stats.expected + stats.flaky, stats.unexpected]),
  );
}

/**
 * @param {string} report
 * @param {(report: any) => [passed: number, failed: number]} read
 */
function count(report, read) {
  if (!existsSync(report)) return;
  const [passed, failed] = read(JSON.parse(readFileSync(report, "utf8")));
  counts.passed += passed;
  counts.failed += failed;
}

/** @param {string} name */
function newReport(name) {
  mkdirSync(inRoot(".data/test"), { recursive: true });
  const file = inRoot(`.data/test/${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * Runs a program of a dependency, its output going to the terminal.
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
async function run(name, args, env = {}) {
  const [program, ...itsArgs] = bin(name, ...args);
  const child = spawn(program, itsArgs, {
    cwd: inRoot(),
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  onEnd(() => stopChild(child));
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Trouble(`${name} failed: see above.`);
}
