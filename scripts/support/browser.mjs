import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The browser for end-to-end tests: the one of CHROMIUM_PATH, else the one that came with the
 * dependencies, else an installed one. That of the dependencies is Chromium without its windows, tabs
 * and toolbars, which take half the processor time of a test, and the same for everybody; it is made
 * for Linux only.
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export async function findBrowser() {
  const executablePath = process.env.CHROMIUM_PATH ?? (await unpackBundled()) ?? findInPath();
  if (!executablePath) throw new Error("No browser was found: name one in CHROMIUM_PATH.");
  // Chromium's sandbox refuses to work for root and in most containers; only our own pages are opened.
  return { executablePath, args: ["--no-sandbox"] };
}

/**
 * Its path, or undefined where it does not start: on another system, or one that lacks a library.
 * @returns {Promise<string | undefined>}
 */
async function unpackBundled() {
  if (process.platform !== "linux") return undefined;
  const { default: bundled } = await import("@sparticuz/chromium");
  const path = await bundled.executablePath();
  return spawnSync(path, ["--version"]).status === 0 ? path : undefined;
}

function findInPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
