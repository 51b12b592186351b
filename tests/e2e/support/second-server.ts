import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/scripts/support/ports.mjs";

/** Starts a second web process with the same build and database, as a large county needs. */
export async function startSecondServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort(0);
  const server = spawn(
    process.execPath,
    ["--import", "./scripts/support/end-with-parent.mjs", "scripts/web-server.mjs"],
    {
      env: {
        ...process.env,
        PORT: String(port),
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
      },
      stdio: "ignore",
    },
  );
  const url = `http://localhost:${port}`;
  for (;;) {
    if (server.exitCode !== null) throw new Error("the second web process ended");
    if ((await fetch(`${url}/api/health`).catch(() => null))?.ok) break;
    await sleep(100);
  }
  return { url, stop: () => end(server) };
}

async function end(server: ChildProcess) {
  server.kill();
  if (server.exitCode === null) await once(server, "exit");
}
