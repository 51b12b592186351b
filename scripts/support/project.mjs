import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder this clone lives in. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/**
 * A path inside this clone.
 * @param {...string} parts
 */
export const inRoot = (...parts) => join(root, ...parts);

/**
 * Every file below a folder, sorted, as paths from the root.
 * @param {string} folder
 * @param {(path: string) => boolean} [skip]
 * @returns {string[]}
 */
export function filesBelow(folder, skip = () => false) {
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (skip(path)) return [];
      return entry.isDirectory() ? filesBelow(path, skip) : [path];
    })
    .sort();
}

/**
 * One hash over names and contents.
 * @param {string[]} paths relative to the root
 */
export function contentHash(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(readFileSync(inRoot(path)))
      .update("\0");
  return hash.digest("hex");
}

/** @typedef {[program: string, ...args: string[]]} Command */

/**
 * The command that starts a program of a dependency.
 * @param {string} name
 * @param {...string} args
 * @returns {Command}
 */
export const bin = (name, ...args) => [
  process.execPath,
  inRoot("node_modules/.bin", name),
  ...args,
];

/**
 * The command that runs TypeScript with server-only modules.
 * @param {string} script
 * @param {...string} args
 * @returns {Command}
 */
export const tsx = (script, ...args) => [
  process.execPath,
  ...["--import", "tsx", "--conditions=react-server", inRoot(script), ...args],
];
