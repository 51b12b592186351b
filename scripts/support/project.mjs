import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder this clone lives in. */
export const root = resolve(import.meta.dirname, "../..");

/**
 * A path inside this clone.
 * @param {...string} parts
 */
export const inRoot = (...parts) => join(root, ...parts);

/**
 * Every file below a folder, sorted, relative to it.
 * @param {string} folder
 * @param {(path: string) => boolean} [skip]
 * @returns {string[]}
 */
export function filesBelow(folder, skip = () => false) {
  /** @param {string} prefix @returns {string[]} */
  const walk = (prefix) =>
    readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
      const path = prefix + entry.name;
      if (skip(path)) return [];
      return entry.isDirectory() ? walk(`${path}/`) : [path];
    });
  return walk("").sort();
}

/**
 * One hash over names and contents.
 * @param {string[]} paths absolute
 */
export function contentHash(paths) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}
