import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { inRoot } from "./project.mjs";
import { onEnd } from "./main.mjs";
import { Trouble } from "./trouble.mjs";

/**
 * Does one thing and shows that it is done, and how long it took.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 */
export async function step(label, work) {
  const start = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`… ${label}`);
  try {
    const result = await work();
    print("✔", label, start);
    return result;
  } catch (error) {
    print("✘", label, start);
    throw error;
  }
}

/**
 * Runs a program, its output going to a log; when it fails, shows the end of that.
 * @param {string} name of the log
 * @param {string[]} command
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
  onEnd(() => child.kill());
  const [code] = await once(child, "exit");
  if (code !== 0) {
    throw new Trouble(
      `${name} failed (the whole log: ${log}):\n${tail(readFileSync(log, "utf8"))}`,
    );
  }
}

/** @param {string} name */
export function logFile(name) {
  mkdirSync(inRoot(".data/log"), { recursive: true });
  return inRoot(`.data/log/${name}.log`);
}

/** @param {string} text */
export function tail(text) {
  return text.trimEnd().split("\n").slice(-20).join("\n");
}

/**
 * @param {string} sign
 * @param {string} label
 * @param {number} start
 */
function print(sign, label, start) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const overwrite = process.stdout.isTTY ? "\r\x1b[K" : "";
  console.log(`${overwrite}${sign} ${label.padEnd(40)} ${seconds.padStart(6)} s`);
}
