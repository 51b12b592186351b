import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inRoot } from "@/scripts/support/project.mjs";

/** A clone of its own: this one's database may be in use. */
let clone: string;
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), "hive-clone-"));
  chmodSync(clone, 0o755);
  cpSync(inRoot("scripts"), join(clone, "scripts"), { recursive: true });
  for (const name of ["node_modules", "prisma", "package.json", "package-lock.json"])
    symlinkSync(inRoot(name), join(clone, name));
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

function runDb() {
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...env } = process.env;
  const child = spawn(process.execPath, [join(clone, "scripts/db.mjs")], {
    cwd: clone,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => (output.text += part.toString()));
  return { child, output, ended: once(child, "exit") };
}

test("npm run db runs the folder's database, migrated, for one at a time, until Ctrl-C", async () => {
  const { child, output, ended } = runDb();
  while (!output.text.includes("Ctrl-C ends it.") && child.exitCode === null)
    await Promise.race([once(child.stdout, "data"), ended]);
  const [, url = ""] = /DATABASE_URL=(\S+)/.exec(output.text) ?? [];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("SELECT count(*)::int AS count FROM wishes");
  await client.end();
  expect(rows).toEqual([{ count: 0 }]);

  const second = runDb();
  expect(await second.ended).toEqual([1, null]);
  expect(second.output.text).toMatch(/^✘ `npm run db` already runs in this folder \(process \d+\)/);

  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
  expect(existsSync(join(clone, ".data/owner.json"))).toBe(false);
  expect(existsSync(join(clone, ".data/postgres/postmaster.pid"))).toBe(false);
}, 120_000);
