import { spawn } from "node:child_process";
import { inRoot } from "@/scripts/support/project.mjs";

export type ProcessResult = { code: number | null; stdout: string; stderr: string };

/** Runs Node with these arguments in the folder of the project. Returns its exit code and output. */
export function runNode(args: string[], env: Record<string, string> = {}): Promise<ProcessResult> {
  // Not the environment of the tests, which has a database and the name of an npm script.
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...inherited } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: inRoot(),
    env: { ...inherited, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (part: Buffer) => (stdout += part.toString()));
  child.stderr.on("data", (part: Buffer) => (stderr += part.toString()));
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
