import { applicationUrl } from "./application-role.mjs";
import { build, generateCode } from "./build.mjs";
import { whyEnded } from "./database.mjs";
import { hasNoPlaces, loadDemoOnce, signInTable } from "./demo.mjs";
import { applyMigrations } from "./migrations.mjs";
import { demandClosedDemo, givenHost, isLoopback, reachableHost } from "./hosts.mjs";
import { dataEnvironment } from "./own-database.mjs";
import { sealRows } from "./seal-rows.mjs";
import { startServer } from "./server.mjs";
import { logFile, step } from "./step.mjs";
import { Trouble } from "./trouble.mjs";
import { startWorker } from "./worker.mjs";

/**
 * Prepares everything and serves until it is stopped.
 * @param {{ mode: "start" | "dev", port: number, command: string }} options
 */
export async function runHive({ mode, port, command }) {
  await generateCode();
  const { env, ended: databaseEnded } = await step("Database", () => dataEnvironment(command));
  if (mode === "start") await build();
  await step("Migrations", async () => {
    await applyMigrations(env.DATABASE_URL);
    await sealRows(env);
  });
  if (mayHoldDemo() && (await hasNoPlaces(env.DATABASE_URL))) {
    await step("Demo network", () => loadDemoOnce(env));
  }

  const signIns = await signInTable(env.DATABASE_URL);
  if (signIns) demandClosedDemo(command);
  const serving = { ...env, DATABASE_URL: await urlToServeWith(env.DATABASE_URL) };
  const log = logFile("server");
  const server = await step("Web server", () => startServer({ mode, port, env: serving, log }));
  const worker = await step("Worker", () =>
    startWorker({ env: { ...serving, PORT: String(port) }, log: logFile("worker") }),
  );
  console.log(`\nHive is at http://${shownHost()}:${port}\n`);
  if (signIns) console.log(`Sign-ins of the demo network:\n\n${signIns}\n`);
  console.log("Ctrl-C ends it.\n");

  await Promise.race([
    server.ended.then(() => {
      throw new Trouble("The web server ended by itself; what it said last stands above.");
    }),
    worker.ended.then(() => {
      throw new Trouble(
        `The worker ended by itself; what it said last is in ${logFile("worker")}.`,
      );
    }),
    databaseEnded.then(() => {
      throw whyEnded(logFile("postgres"));
    }),
  ]);
}

/**
 * The database as the web server and the worker reach it: with fewer rights than who migrates it. The
 * owner of an external database decides on its roles (README).
 * @param {string} ownerUrl
 */
function urlToServeWith(ownerUrl) {
  if (!process.env.DATABASE_URL) return applicationUrl(ownerUrl);
  return process.env.APPLICATION_DATABASE_URL ?? ownerUrl;
}

/** Whether to load the demo. Its passwords are public, so an external database gets it only on request. */
function mayHoldDemo() {
  return !process.env.DATABASE_URL || process.env.HIVE_DEMO === "yes";
}

function shownHost() {
  return isLoopback(givenHost()) ? "localhost" : reachableHost(givenHost());
}
