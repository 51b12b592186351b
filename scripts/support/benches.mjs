import { spawn } from "node:child_process";
import { once } from "node:events";
import { benchBuild, build, buildForBench } from "./build.mjs";
import { loadDemo } from "./demo.mjs";
import { onEnd } from "./main.mjs";
import { freePort } from "./ports.mjs";
import { inRoot, tsx } from "./project.mjs";
import { startServer } from "./server.mjs";
import { logFile, step } from "./step.mjs";
import { makeTestDatabase, startBenchServer } from "./test-database.mjs";
import { testKeys } from "./test-keys.mjs";

/**
 * All benches by name; each starts what it needs and returns the exit code.
 * @type {Record<string, (options: string[]) => Promise<number>>}
 */
export const benches = {
  flow: async (options) => {
    const { server } = await databaseServer();
    const DATABASE_URL = await makeTestDatabase(server, "hive_bench");
    return measure("tests/bench/flow.ts", options, { ...testKeys, DATABASE_URL });
  },
  dispatch: async (options) => {
    const { server } = await databaseServer();
    const DATABASE_URL = await makeTestDatabase(server, "hive_bench");
    return measure("tests/bench/dispatch.ts", options, { ...testKeys, DATABASE_URL });
  },
  dashboard: async (options) => {
    const { server } = await databaseServer();
    const DATABASE_URL = await makeTestDatabase(server, "hive_bench");
    const env = { ...testKeys, DATABASE_URL };
    await build();
    return measure("tests/bench/dashboard.ts", options, { ...env, BASE_URL: await serve(env) });
  },
  search: async (options) => {
    const { server } = await databaseServer();
    const DATABASE_URL = await makeTestDatabase(server, "hive_bench");
    return measure("tests/bench/search.ts", options, { ...testKeys, DATABASE_URL });
  },
  pages: async (options) => {
    const { server, log } = await databaseServer();
    const DATABASE_URL = await makeTestDatabase(server, "hive_bench");
    const env = { ...testKeys, ...benchBuild, DATABASE_URL };
    await step("Demo network", () => loadDemo(env));
    await buildForBench();
    const BASE_URL = await serve(env);
    return measure("tests/bench/pages.ts", options, { ...env, BASE_URL, DATABASE_LOG: log });
  },
};

/**
 * Starts the web server of the last build; returns its address.
 * @param {Record<string, string>} env
 */
async function serve(env) {
  const port = await freePort(0);
  const log = logFile("server of the bench");
  const { stop } = await step("Web server", () =>
    startServer({ mode: "start", port, env, log, isQuiet: true }),
  );
  onEnd(stop);
  return `http://127.0.0.1:${port}`;
}

function databaseServer() {
  return step("Database", async () => {
    const server = await startBenchServer();
    onEnd(server.stop);
    return server;
  });
}

/**
 * @param {string} script
 * @param {string[]} options
 * @param {Record<string, string>} env
 */
async function measure(script, options, env) {
  const [program, ...args] = tsx(script, ...options);
  const child = spawn(program, args, {
    cwd: inRoot(),
    env: { ...process.env, ...env, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  onEnd(() => child.kill());
  const [code] = await once(child, "exit");
  return code ?? 1;
}
