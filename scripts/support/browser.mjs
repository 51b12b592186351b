import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The browser for end-to-end tests: the one of CHROMIUM_PATH, else an installed one, else the
 * one that came with the dependencies, since Playwright's own has to be downloaded.
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export async function findBrowser() {
  const installed = process.env.CHROMIUM_PATH ?? findInPath();
  // Chromium's sandbox refuses to work for root.
  if (installed) {
    return { executablePath: installed, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] };
  }
  const { default: bundled } = await import("@sparticuz/chromium");
  return { executablePath: await bundled.executablePath(), args: bundled.args };
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
