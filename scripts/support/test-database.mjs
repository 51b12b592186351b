import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withClient } from "./client.mjs";
import { startDatabase } from "./database.mjs";
import { applyMigrations } from "./migrations.mjs";
import { makeDatabaseFolder } from "./places.mjs";

const template = "hive_template";

/**
 * A server for one run of the tests: that of TEST_DATABASE_URL, else a new fast one.
 * @returns {Promise<{ server: string, log?: string, stop: () => Promise<void> }>} `log` is the file
 *   its own server writes to
 */
export async function startTestServer() {
  const given = process.env.TEST_DATABASE_URL;
  return withTemplate(
    given ? { server: given, stop: async () => {} } : await startOwnServer({ durable: false }),
  );
}

/**
 * A server for one bench, as durable as in production.
 * @returns {Promise<{ server: string, log: string, stop: () => Promise<void> }>}
 */
export async function startBenchServer() {
  return withTemplate(await startOwnServer({ durable: true }));
}

/**
 * Adds `hive_template` to a server, migrated and empty, to make databases from.
 * @template {{ server: string, stop: () => Promise<void> }} Server
 * @param {Server} started
 */
async function withTemplate(started) {
  const { server, stop } = started;
  try {
    await query(server, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await query(server, `CREATE DATABASE ${template}`);
    await applyMigrations(databaseUrl(server, template));
  } catch (error) {
    await stop();
    throw error;
  }
  return started;
}

/**
 * Creates a database, migrated and empty; replaces an existing one.
 * @param {string} server
 * @param {string} name
 * @returns {Promise<string>} its URL
 */
export async function makeTestDatabase(server, name) {
  await query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await query(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return databaseUrl(server, name);
}

/** @param {{ durable: boolean }} options */
async function startOwnServer({ durable }) {
  const folder = mkdtempSync(join(tmpdir(), "hive-test-"));
  makeDatabaseFolder(folder);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const log = join(folder, "postgres.log");
  try {
    const dataDir = join(folder, "postgres");
    const options = { dataDir, log, password: "hive", port: 0, durable };
    const { url, socketFolder, stop } = await startDatabase(options);
    const server = new URL(databaseUrl(url, "postgres"));
    if (socketFolder) server.searchParams.set("host", socketFolder);
    return { server: server.href, log, stop: () => stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * @param {string} server
 * @param {string} name
 */
function databaseUrl(server, name) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * @param {string} server
 * @param {string} sql
 */
function query(server, sql) {
  return withClient(server, (client) => client.query(sql));
}
