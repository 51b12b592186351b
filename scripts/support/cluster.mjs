import { execFile } from "node:child_process";
import { chownSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { onEnd } from "./main.mjs";
import { databaseUser, makeDatabaseFolder } from "./places.mjs";
import { stopChild } from "./processes.mjs";
import { troubleFrom } from "./trouble.mjs";

/**
 * Creates an empty PostgreSQL cluster in a folder, completely or not at all.
 * @param {{ programs: string, dataDir: string, password: string, durable: boolean }} options
 */
export async function makeCluster({ programs, dataDir, password, durable }) {
  const user = databaseUser();
  const unfinished = `${dataDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  makeDatabaseFolder(unfinished);

  const passwordFile = `${dataDir}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    chownSync(passwordFile, user.uid, user.gid);
  }
  const work = promisify(execFile)(
    join(programs, "initdb"),
    [
      `--pgdata=${unfinished}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The machine may have no UTF-8 locale; this one is inside PostgreSQL.
      ...["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      ...(durable ? [] : ["--no-sync"]),
    ],
    { ...user, cwd: unfinished },
  );
  onEnd(() => stopChild(work.child));
  try {
    await work;
  } catch (error) {
    throw whyNotMade(error);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, dataDir);
}

/** @param {any} error */
function whyNotMade({ message, stdout, stderr }) {
  const output = `${stdout}\n${stderr}`;
  const reason = output.match(/.*(error|FATAL|PANIC):.*/g)?.at(-1) ?? message;
  return troubleFrom(output, `The database could not be made: ${reason}`);
}
