import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tsx } from "@/scripts/support/project.mjs";
import { testKeys } from "@/scripts/support/test-keys.mjs";

/** Real worker processes for the database of this test, with short intervals, so that they soon find what another one left. */
export function workerProcesses(env: Record<string, string> = {}) {
  const running: Worker[] = [];

  const start = (count: number) => {
    for (let started = 0; started < count; started++) running.push(spawnWorker(env));
  };

  /** By SIGKILL, so that the worker cannot finish anything. */
  const kill = async (position: number) => {
    const [worker] = running.splice(position, 1);
    if (worker) await endProcess(worker.child, "SIGKILL");
  };

  return {
    start,
    kill,
    /** Ends the running workers as a deployment does. Returns their exit codes. */
    stop: () =>
      Promise.all(
        running.splice(0).map(async (worker) => {
          await Promise.race([worker.atWork, once(worker.child, "exit")]);
          return endProcess(worker.child, "SIGTERM");
        }),
      ),
  };
}

/** `atWork` resolves with the first line the worker prints. */
type Worker = { child: ChildProcess; atWork: Promise<unknown> };

function spawnWorker(env: Record<string, string>): Worker {
  const [program, ...args] = tsx("scripts/worker.ts");
  const child = spawn(program, args, {
    env: { ...process.env, ...testKeys, ...env, WORKER_HURRY: "20", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { child, atWork: once(child.stdout, "data") };
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  child.kill(signal);
  await once(child, "exit");
  return child.exitCode;
}
