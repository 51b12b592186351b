import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { onEnd } from "./main.mjs";
import { stopChild } from "./processes.mjs";
import { inRoot } from "./project.mjs";
import { runLogged, step } from "./step.mjs";

// Before the installation there is only Node 20: this file and its imports use no dependencies.

const pinnedNode = inRoot("node_modules/node/bin/node");

/** Installs the dependencies if they differ from package-lock.json. */
export async function install() {
  if (isInstalled()) return;
  await step("Dependencies", () =>
    runLogged("npm ci", ["npm", "ci", "--include=dev", "--no-audit", "--no-fund"], {
      // Otherwise Prisma would download an engine that is not used here.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    }),
  );
}

export function isOnPinnedNode() {
  const { version } = readPackages("node_modules/node/package.json");
  return process.versions.node === version;
}

/**
 * Runs the same command on the Node this project is written for.
 * @returns {Promise<number>} its exit code
 */
export async function continueOnPinnedNode() {
  const child = spawn(pinnedNode, process.argv.slice(1), { stdio: "inherit" });
  onEnd(() => stopChild(child, { patienceMs: 90_000 }));
  const [code] = await once(child, "exit");
  return code ?? 1;
}

function isInstalled() {
  const installed = inRoot("node_modules/.package-lock.json");
  if (!existsSync(installed) || !existsSync(pinnedNode)) return false;
  const found = readPackages("node_modules/.package-lock.json").packages;
  return hasPackages(found, readPackages("package-lock.json").packages);
}

/**
 * Whether each wanted package is installed in its version; optional ones may be missing.
 * @param {Record<string, { version?: string }>} found by path, as a lock file lists them
 * @param {Record<string, { version?: string, optional?: boolean }>} wanted likewise
 */
export function hasPackages(found, wanted) {
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => !path || optional || found[path]?.version === version,
  );
}

/**
 * @param {string} path
 * @returns {any}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(inRoot(path), "utf8"));
}
