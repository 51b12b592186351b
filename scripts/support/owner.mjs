import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { onEnd } from "./main.mjs";
import { inRoot } from "./project.mjs";
import { birthOf, isAlive } from "./processes.mjs";
import { Trouble } from "./trouble.mjs";

// One command at a time owns what runs in this folder: its database and its server.

const file = inRoot(".data/owner.json");

/** @typedef {{ pid: number, birth: string, command: string }} Owner */

/**
 * The running owner, if it is not this command itself.
 * @returns {Owner | undefined}
 */
export function currentOwner() {
  try {
    /** @type {Owner} */
    const owner = JSON.parse(readFileSync(file, "utf8"));
    // The parent: after the installation, start.mjs goes on as its own child on a newer Node.
    const isSelf = owner.pid === process.pid || owner.pid === process.ppid;
    const lives = isAlive(owner.pid) && birthOf(owner.pid) === owner.birth;
    return lives && !isSelf ? owner : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes this command the owner of the folder until it ends.
 * @param {string} command as people type it
 */
export function becomeOwner(command) {
  const owner = currentOwner();
  if (owner) {
    throw new Trouble(
      `\`${owner.command}\` already runs in this folder (process ${owner.pid}). End it with Ctrl-C where it runs, then start again.`,
    );
  }
  mkdirSync(inRoot(".data"), { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), command }));
  onEnd(() => rmSync(file, { force: true }));
}
