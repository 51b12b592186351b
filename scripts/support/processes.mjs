import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * When a process began: tells it from a later one that got the same number, as is usual in a
 * restarted container.
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
 * Asks a process to end and waits until it has.
 * @param {number} pid
 * @param {NodeJS.Signals} [signal]
 */
export async function stopProcess(pid, signal = "SIGTERM") {
  if (isAlive(pid)) process.kill(pid, signal);
  for (const patience = Date.now() + 20_000; isAlive(pid); await sleep(30)) {
    if (Date.now() > patience) return void process.kill(pid, "SIGKILL");
  }
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
