import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** @param {number} pid */
export function isAlive(pid) {
  if (!(pid > 0)) return false;
  // A zombie has ended; its parent has not collected its status.
  if (fromProc(pid, "stat")?.includes(") Z ")) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but as another user.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * When a process started. It distinguishes a later process with the same id, as is usual in a restarted
 * container.
 * @param {number} pid
 */
export function birthOf(pid) {
  return fromProc(pid, "stat")?.split(") ").at(-1)?.split(" ")[19] ?? fromPs(pid, "lstart=");
}

/** @param {number} pid */
export function commandOf(pid) {
  return fromProc(pid, "cmdline")?.replaceAll("\0", " ") ?? fromPs(pid, "command=");
}

/**
 * Asks a process to end and waits until it has; kills it after a time.
 * @param {number} pid
 * @param {{ signal?: NodeJS.Signals, patienceMs?: number }} [options]
 */
export async function stopProcess(pid, { signal = "SIGTERM", patienceMs = 8_000 } = {}) {
  if (isAlive(pid)) process.kill(pid, signal);
  for (const start = Date.now(); isAlive(pid); await sleep(25)) {
    if (Date.now() - start > patienceMs) process.kill(pid, "SIGKILL");
  }
}

/**
 * The same for a child, unless it has ended by itself: another process may have its id by now.
 * @param {import("node:child_process").ChildProcess} child
 * @param {{ signal?: NodeJS.Signals, patienceMs?: number }} [options]
 */
export async function stopChild({ pid, exitCode, signalCode }, options) {
  if (pid && exitCode === null && signalCode === null) await stopProcess(pid, options);
}

/**
 * Calls back if the process that started this one has ended without stopping it.
 * @param {() => unknown} callback
 */
export function whenOrphaned(callback) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && callback(), 500).unref();
}

/** @param {number} pid @param {string} file */
function fromProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return undefined;
  }
}

/** @param {number} pid @param {string} column */
function fromPs(pid, column) {
  try {
    return execFileSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}
