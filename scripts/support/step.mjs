import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { stopChild } from "./processes.mjs";
import { inRoot } from "./project.mjs";
import { isEnding, onEnd } from "./main.mjs";
import { troubleFrom } from "./trouble.mjs";

/**
 * Runs one step; prints that it is done and how long it took.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @param {{ isTalkative?: boolean }} [options] whether what it does prints something itself
 */
export async function step(label, work, { isTalkative = false } = {}) {
  const start = performance.now();
  if (isTalkative) console.log(`\n… ${label}`);
  else if (process.stdout.isTTY) process.stdout.write(`… ${label}`);
  try {
    const result = await work();
    // An ending command does not start another step.
    if (isEnding()) return await new Promise(() => {});
    print("✔", label, start);
    return result;
  } catch (error) {
    if (!isEnding()) print("✘", label, start);
    throw error;
  }
}

/**
 * Runs a program with its output in a log. If it fails, prints the end of the log.
 * @param {string} name of the log
 * @param {import("./project.mjs").Command} command
 * @param {Record<string, string>} [env]
 */
export async function runLogged(name, [program, ...args], env = {}) {
  const log = logFile(name);
  const output = openSync(log, "w");
  const child = spawn(program, args, {
    cwd: inRoot(),
    env: { ...process.env, ...env },
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  onEnd(() => stopChild(child));
  const [code] = await once(child, "exit");
  if (code !== 0) {
    throw failure(name, log);
  }
}

/** @param {string} name */
export function logFile(name) {
  mkdirSync(inRoot(".data/log"), { recursive: true });
  return inRoot(`.data/log/${name}.log`);
}

/**
 * The message for a failed program: the end of its log.
 * @param {string} name
 * @param {string} log
 */
export function failure(name, log) {
  const output = readFileSync(log, "utf8");
  const end = output.trimEnd().split("\n").slice(-20).join("\n");
  return troubleFrom(output, `${name} failed (its whole log: ${log}):\n${end}`);
}

/**
 * Prints a line in the middle of a step.
 * @param {string} text
 */
export function note(text) {
  console.log(`${overStep()}  ${text}`);
}

/** Takes away the line of a step under way. */
function overStep() {
  return process.stdout.isTTY ? "\r\x1b[K" : "";
}

/**
 * @param {string} sign
 * @param {string} label
 * @param {number} start
 */
function print(sign, label, start) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${overStep()}${sign} ${label.padEnd(40)} ${seconds.padStart(6)} s`);
}
