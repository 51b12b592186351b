import { existsSync, rmSync } from "node:fs";
import { withClient } from "./client.mjs";
import { serverUrl, startDatabase } from "./database.mjs";
import { halfLoadedDemo } from "./demo.mjs";
import { becomeOwner, currentOwner } from "./owner.mjs";
import { dataFolder } from "./places.mjs";
import { fastShutdown, runningServer } from "./postmaster.mjs";
import { stopProcess } from "./processes.mjs";
import { inRoot } from "./project.mjs";
import { ownSecrets } from "./secrets.mjs";
import { logFile, note } from "./step.mjs";
import { explain, Trouble } from "./trouble.mjs";

/**
 * The environment for programs that need the database: as set for production, else with this folder's
 * own database, which is started unless another command runs it.
 * @param {string} command as people type it
 * @returns {Promise<{ env: { DATABASE_URL: string, [name: string]: string }, ended: Promise<unknown> }>}
 *   `ended` comes when a database started here has ended
 */
export async function dataEnvironment(command) {
  const never = new Promise(() => {});
  const given = process.env.DATABASE_URL;
  if (given) {
    await demandAnswer(given);
    return { env: { DATABASE_URL: given }, ended: never };
  }

  const { databasePassword, ...secrets } = ownSecrets();
  // Nothing but the demo is in this folder's database.
  const ownKeys = { ...secrets, HIVE_DEMO: "yes" };
  // Variables of the environment take precedence over generated ones.
  const settings = { ...ownKeys, AUDIT_ANCHOR_FILE: inRoot(".data/audit-anchors.jsonl") };
  const keys = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, process.env[name] ?? value]),
  );
  const running = runningServer(dataFolder());
  if (running && currentOwner()) {
    const DATABASE_URL = `${serverUrl(running.port, databasePassword)}/hive`;
    return { env: { DATABASE_URL, ...keys }, ended: never };
  }
  becomeOwner(command);
  const { url, ended } = await startOwnDatabase();
  return { env: { DATABASE_URL: url, ...keys }, ended };
}

/** @param {string} url */
async function demandAnswer(url) {
  if (!/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? "")) {
    throw new Trouble(
      "DATABASE_URL is no address of a PostgreSQL database: write it as postgresql://user:password@host:5432/name.",
    );
  }
  try {
    await withClient(url, (client) => client.query("SELECT"));
  } catch (error) {
    throw new Trouble(
      explain(error) ??
        `The database of DATABASE_URL cannot be used: ${/** @type {Error} */ (error).message}.`,
    );
  }
}

/** Starts this folder's database. */
export async function startOwnDatabase() {
  const dataDir = dataFolder();
  // Its owner has ended, so nothing else would stop it.
  const leftOver = runningServer(dataDir);
  if (leftOver) await stopProcess(leftOver.pid, fastShutdown);

  const { databasePassword: password } = ownSecrets();
  const isAnew = existsSync(halfLoadedDemo);
  const database = await startDatabase({ dataDir, password, log: logFile("postgres"), isAnew });
  rmSync(halfLoadedDemo, { force: true });
  if (!dataDir.startsWith(inRoot())) {
    note(`The database is in ${dataDir}: the user \`postgres\` cannot reach this folder.`);
  }
  return database;
}
