import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { onEnd } from "./main.mjs";
import { stopChild } from "./processes.mjs";
import { bin, inRoot, tsx } from "./project.mjs";
import { Trouble } from "./trouble.mjs";

/** The tests so far. */
export const counts = { passed: 0, failed: 0 };

/**
 * Runs the tests of one project of vitest.config.ts and counts them.
 * @param {string} project
 * @param {string[]} files
 * @param {Record<string, string>} [env]
 */
export function vitest(project, files, env) {
  const report = newReport(project);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return run("vitest", ["run", "--project", project, ...reporters, ...files], env).finally(() =>
    count(report, ({ numPassedTests, numFailedTests }) => [numPassedTests, numFailedTests]),
  );
}

/**
 * Runs the tests that need a browser and counts them.
 * @param {string[]} files
 * @param {Record<string, string>} env
 */
export function playwright(files, env) {
  const report = newReport("e2e");
  const settings = { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  return run("playwright", ["test", "--reporter=list,json", ...files], settings).finally(() =>
    count(report, ({ stats }) => [stats.expected + stats.flaky, stats.unexpected]),
  );
}

/**
 * Runs a program of a dependency with its output on the terminal.
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export async function run(name, args, env = {}) {
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

/**
 * Runs a TypeScript program with its output on the terminal.
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>} its exit code
 */
export async function runScript(script, args, env) {
  const [program, ...itsArgs] = tsx(script, ...args);
  const child = spawn(program, itsArgs, {
    cwd: inRoot(),
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  onEnd(() => stopChild(child));
  const [code] = await once(child, "exit");
  return code ?? 1;
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
