import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { databaseUser, makeDatabaseFolder } from "@/scripts/support/places.mjs";
import { readPidFile, removeStalePidFile, runningServer } from "@/scripts/support/postmaster.mjs";
import { birthOf, commandOf, isAlive, stopChild } from "@/scripts/support/processes.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hive-unit-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a process lives until it is stopped, also one that does not want to end", async () => {
  const stubborn =
    'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)';
  const child = spawn(process.execPath, ["-e", stubborn], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  const pid = child.pid ?? 0;
  expect(isAlive(pid)).toBe(true);
  expect(birthOf(pid)).not.toBe("");
  expect(commandOf(pid)).toContain("setInterval");
  await stopChild(child, { patienceMs: 100 });
  expect(isAlive(pid)).toBe(false);
});

test("no process has no number, or one below 1", () => {
  expect(isAlive(0)).toBe(false);
  expect(isAlive(-1)).toBe(false);
});

/** What PostgreSQL writes about itself. */
const writePidFile = (pid: number) =>
  writeFileSync(
    join(folder, "postmaster.pid"),
    [pid, folder, 1_700_000_000, 5544, "", "127.0.0.1", "1", "ready"].join("\n"),
  );

test("a server is found by the file it writes, if it is the one of that folder", () => {
  expect(readPidFile(folder)).toBeUndefined();
  writePidFile(process.pid);
  expect(readPidFile(folder)).toEqual({ pid: process.pid, port: 5544, isReady: true });
  expect(runningServer(folder)).toBeUndefined();
});

test("the file of a crash goes when its number is another program's by now", () => {
  writePidFile(process.pid);
  removeStalePidFile(folder);
  expect(readPidFile(folder)).toBeUndefined();
});

test("the folder of a database belongs to the user PostgreSQL runs as, and to nobody else", () => {
  const path = join(folder, "postgres");
  makeDatabaseFolder(path);
  const { mode, uid } = statSync(path);
  expect(mode & 0o777).toBe(0o700);
  expect(uid).toBe(databaseUser().uid ?? process.getuid?.());
});
