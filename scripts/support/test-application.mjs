import { applicationUrl } from "./application-role.mjs";
import { build } from "./build.mjs";
import { loadDemo } from "./demo.mjs";
import { onEnd } from "./main.mjs";
import { freePort } from "./ports.mjs";
import { startServer } from "./server.mjs";
import { logFile } from "./step.mjs";
import { makeTestDatabase, startTestServer } from "./test-database.mjs";
import { testKeys } from "./test-keys.mjs";

/** @typedef {Record<string, string>} Environment */

/** @type {Promise<Environment> | undefined} */
let databaseServer;

/** @type {Promise<Environment> | undefined} */
let application;

/** One database server for all checks of this run; gives the environment that leads to it. */
export function testServer() {
  return (databaseServer ??= startTestServer().then(({ server, log, stop }) => {
    onEnd(stop);
    return { TEST_DATABASE_URL: server, ...(log && { DATABASE_LOG: log }) };
  }));
}

/** The application as it will be served, over a fresh demo network; likewise one for all checks. */
export function demoServer() {
  return (application ??= startApplication());
}

async function startApplication() {
  const database = await testServer();
  const env = {
    ...testKeys,
    DRAFT_LANGUAGES: "ug,kk",
    DATABASE_URL: await makeTestDatabase(database.TEST_DATABASE_URL ?? "", "hive_e2e"),
  };
  await Promise.all([loadDemo(env), build()]);
  const port = await freePort(0);
  const log = logFile("server of the tests");
  // With the rights it has in production; the tests themselves look at everything.
  const serving = { ...env, DATABASE_URL: await applicationUrl(env.DATABASE_URL) };
  await startServer({ mode: "start", port, env: serving, log, isQuiet: true });
  const url = `http://localhost:${port}`;
  return { ...database, ...env, BASE_URL: url, APPLICATION_URL: url, APPLICATION_LOG: log };
}
