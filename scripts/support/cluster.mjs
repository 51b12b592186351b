import { spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseUser, makeDatabaseFolder } from "./places.mjs";
import { Trouble } from "./trouble.mjs";

/**
 * Fills a folder with an empty PostgreSQL cluster, wholly or not at all.
 * @param {{ programs: string, dataDir: string, password: string, durable: boolean }} options
 */
export function makeCluster({ programs, dataDir, password, durable }) {
  const user = databaseUser();
  const unfinished = `${dataDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  makeDatabaseFolder(unfinished);

  const secretFolder = mkdtempSync(join(tmpdir(), "hive-"));
  const passwordFile = join(secretFolder, "password");
  writeFileSync(passwordFile, password);
  if (user.uid !== undefined && user.gid !== undefined) {
    chownSync(secretFolder, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    const { status, stdout, stderr } = spawnSync(
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
      { ...user, cwd: unfinished, encoding: "utf8" },
    );
    if (status !== 0)
      throw new Trouble(`The database could not be made: ${reason(stderr ?? "", stdout ?? "")}`);
  } finally {
    rmSync(secretFolder, { recursive: true });
  }
  renameSync(unfinished, dataDir);
}

/** @param {string} stderr @param {string} stdout */
function reason(stderr, stdout) {
  const lines = `${stdout}\n${stderr}`.split("\n");
  return (
    lines.findLast((line) => /error|fatal|panic|could not/i.test(line)) ?? "no reason was given"
  );
}
