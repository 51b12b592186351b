import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { inRoot } from "./project.mjs";
import { birthOf } from "./processes.mjs";
import { Trouble } from "./trouble.mjs";

// One command at a time owns what runs in this folder: its database and its server.

const file = inRoot(".data/owner.json");

/** @typedef {{ pid: number, birth: string, command: string }} Owner */

/**
 * The living owner, if it is not this command itself.
 * @returns {Owner | undefined}
 */
export function currentOwner() {
  try {
    /** @type {Owner} */
    const owner = JSON.parse(readFileSync(file, "utf8"));
    // The parent: after the installation, start.mjs goes on as its own child on a newer Node.
    const isSelf = owner.pid === process.pid || owner.pid === process.ppid;
    return !isSelf && birthOf(owner.pid) === owner.birth ? owner : undefined;
  } catch {
    return undefined;
  }
}

export function demandNoOwner() {
  const owner = currentOwner();
  if (!owner) return;
  throw new Trouble(
    `\`${owner.command}\` already runs in this folder (process ${owner.pid}). End it there with Ctrl-C, then start again.`,
  );
}

/** @param {string} command as people type it */
export function becomeOwner(command) {
  demandNoOwner();
  mkdirSync(inRoot(".data"), { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), command }));
}

export function endOwnership() {
  rmSync(file, { force: true });
}
