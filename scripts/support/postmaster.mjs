import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandOf, isAlive } from "./processes.mjs";

/**
 * The server that runs over a folder right now.
 * @param {string} dataDir
 */
export function runningServer(dataDir) {
  const server = readPidFile(dataDir);
  const isThere = server && isAlive(server.pid) && commandOf(server.pid)?.includes(dataDir);
  return isThere ? server : undefined;
}

/**
 * Takes away what a crash left when its process number belongs to somebody else by now, at which
 * PostgreSQL would refuse to start. Anything that may be a PostgreSQL is for PostgreSQL to judge.
 * @param {string} dataDir
 */
export function removeStalePidFile(dataDir) {
  const server = readPidFile(dataDir);
  if (!server) return;
  const command = isAlive(server.pid) ? commandOf(server.pid) : "none";
  if (command && !command.includes("postgres")) rmSync(join(dataDir, "postmaster.pid"));
}

/**
 * PostgreSQL's fast shutdown: end connections, write everything down.
 * @type {{ signal: NodeJS.Signals, patienceMs: number }}
 */
export const fastShutdown = { signal: "SIGINT", patienceMs: 60_000 };

/**
 * What PostgreSQL writes about itself into its folder.
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
