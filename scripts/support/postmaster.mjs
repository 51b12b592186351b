import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandOf, isAlive } from "./processes.mjs";

/**
 * The server that runs on a folder now.
 * @param {string} dataDir
 */
export function runningServer(dataDir) {
  const server = readPidFile(dataDir);
  const isThere = server && isAlive(server.pid) && commandOf(server.pid)?.includes(dataDir);
  return isThere ? server : undefined;
}

/**
 * Deletes the lock file of a crashed server if another program has its process id by now: PostgreSQL
 * would refuse to start. If the process may be a PostgreSQL, the file stays and PostgreSQL decides.
 * @param {string} dataDir
 */
export function removeStalePidFile(dataDir) {
  const server = readPidFile(dataDir);
  if (!server) return;
  const command = isAlive(server.pid) ? commandOf(server.pid) : "none";
  if (command && !command.includes("postgres")) rmSync(join(dataDir, "postmaster.pid"));
}

/**
 * PostgreSQL's fast shutdown: ends connections and writes everything to disk.
 * @type {{ signal: NodeJS.Signals, patienceMs: number }}
 */
export const fastShutdown = { signal: "SIGINT", patienceMs: 60_000 };

/**
 * The contents of the lock file in PostgreSQL's folder.
 * @param {string} dataDir
 */
export function readPidFile(dataDir) {
  try {
    const lines = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}
