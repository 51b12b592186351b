import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { givenHost, reachableHost } from "./hosts.mjs";
import { onEnd } from "./main.mjs";
import { stopChild } from "./processes.mjs";
import { bin, inRoot } from "./project.mjs";
import { failure } from "./step.mjs";

/**
 * Megabytes for what is new in memory, three times over: what one page needs to be rendered is gone with
 * it, and with the usual 16 the collector ran while it was still in use. Also in `npm run web`.
 */
const YOUNG_SPACE = "--max-semi-space-size=64";

/**
 * Starts the web server and waits until it answers. Its later output goes to this terminal. It is
 * stopped with this command at the latest.
 * @param {{ mode: "start" | "dev", port: number, env: Record<string, string>, log: string, isQuiet?: boolean }} options
 * @returns {Promise<{ ended: Promise<unknown>, stop: () => Promise<void> }>}
 */
export async function startServer({ mode, port, env, log, isQuiet = false }) {
  const host = givenHost();
  const [node, ...program] =
    mode === "dev"
      ? bin("next", "dev", "-p", String(port), "-H", host)
      : [process.execPath, inRoot("scripts/web-server.mjs")];
  const endWithParent = inRoot("scripts/support/end-with-parent.mjs");
  const server = spawn(node, [YOUNG_SPACE, "--import", endWithParent, ...program], {
    cwd: inRoot(),
    env: {
      ...process.env,
      ...env,
      PORT: String(port),
      NODE_ENV: mode === "dev" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    // Only this process handles Ctrl-C and stops everything in order.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(server, "exit");
  const stop = () => stopChild(server);
  onEnd(stop);

  const logStream = createWriteStream(log);
  for (const stream of [server.stdout, server.stderr]) stream.pipe(logStream, { end: false });
  await untilAnswering(server, `http://${reachableHost(host)}:${port}`, log);
  if (!isQuiet) {
    // Sign-in codes are printed here; they must not be stored in a file.
    server.stdout.unpipe(logStream).pipe(process.stdout, { end: false });
    server.stderr.unpipe(logStream).pipe(process.stderr, { end: false });
  }
  return { ended, stop };
}

/**
 * @param {import("node:child_process").ChildProcess} server
 * @param {string} url
 * @param {string} log
 */
async function untilAnswering(server, url, log) {
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw failure("The web server", log);
    const response = await fetch(`${url}/api/health`).catch(() => undefined);
    if (response && response.status >= 500) throw failure("The web server", log);
    if (response) return;
    await sleep(100);
  }
}
