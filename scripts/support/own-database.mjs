import { startDatabase, runningServer, serverUrl } from "./database.mjs";
import { onEnd } from "./main.mjs";
import { becomeOwner, currentOwner, endOwnership } from "./owner.mjs";
import { dataFolder } from "./places.mjs";
import { stopProcess } from "./processes.mjs";
import { inRoot } from "./project.mjs";
import { ownSecrets } from "./secrets.mjs";
import { logFile } from "./step.mjs";

/**
 * The environment of whatever works on the data: as it was set for production, else with this
 * folder's own database, which is started unless another command has it running.
 * @param {string} command as people type it
 * @returns {Promise<{ DATABASE_URL: string, AUTH_SECRET?: string, ID_NUMBER_KEY?: string }>}
 */
export async function dataEnvironment(command) {
  const given = process.env.DATABASE_URL;
  if (given) return { DATABASE_URL: given };

  const { databasePassword, ...secrets } = ownSecrets();
  const running = runningServer(dataFolder());
  if (running && currentOwner()) {
    return { DATABASE_URL: `${serverUrl(running.port, databasePassword)}/hive`, ...secrets };
  }
  becomeOwner(command);
  onEnd(endOwnership);
  const { url } = await startOwnDatabase();
  return { DATABASE_URL: url, ...secrets };
}

/** Starts this folder's database; it ends with this process. */
export async function startOwnDatabase() {
  const dataDir = dataFolder();
  // Its owner is gone, so nobody else would ever stop it.
  const leftOver = runningServer(dataDir);
  if (leftOver) await stopProcess(leftOver.pid, "SIGINT");

  const { databasePassword: password } = ownSecrets();
  const database = await startDatabase({ dataDir, password, log: logFile("postgres") });
  onEnd(database.stop);
  if (!dataDir.startsWith(inRoot())) {
    console.log(`  The database is in ${dataDir}: the user \`postgres\` cannot reach this folder.`);
  }
  return database;
}
