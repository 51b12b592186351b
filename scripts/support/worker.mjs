import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { onEnd } from "./main.mjs";
import { stopChild } from "./processes.mjs";
import { inRoot, tsx } from "./project.mjs";
import { failure } from "./step.mjs";

/**
 * Starts a worker and waits until it is ready. It is stopped with this command at the latest.
 * @param {{ env: Record<string, string>, log: string }} options
 * @returns {Promise<{ ended: Promise<unknown> }>}
 */
export async function startWorker({ env, log }) {
  const [node, ...program] = tsx("scripts/worker.ts");
  const endWithParent = inRoot("scripts/support/end-with-parent.mjs");
  const worker = spawn(node, ["--import", endWithParent, ...program], {
    cwd: inRoot(),
    env: { ...process.env, ...env },
    // Only this process handles Ctrl-C and stops everything in order.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(worker, "exit");
  onEnd(() => stopChild(worker, { patienceMs: 15_000 }));

  const logStream = createWriteStream(log);
  worker.stderr.pipe(logStream, { end: false });
  worker.stdout.pipe(logStream, { end: false });
  const isAtWork = await Promise.race([
    once(worker.stdout, "data").then(() => true),
    ended.then(() => false),
  ]);
  if (!isAtWork) throw failure("The worker", log);
  worker.stderr.pipe(process.stderr, { end: false });
  return { ended };
}
