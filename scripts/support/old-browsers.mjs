import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { ifChanged } from "./build.mjs";
import { inRoot } from "./project.mjs";
import { note, runLogged, step } from "./step.mjs";

/** The versions of Chromium that tests/e2e/old-browsers/package.json names. */
export const OLD_VERSIONS = ["83", "92"];

const SOURCES = ["package.json", "package-lock.json"].map((file) =>
  join("tests/e2e/old-browsers", file),
);
const FOLDER = ".data/old-browsers";

/**
 * Installs the old browsers of the browser tests, which npm holds for one kind of machine, unless they
 * are there. Gives the environment for the tests: empty, or why those in old browsers cannot run.
 * @returns {Promise<Record<string, string>>}
 */
export async function oldBrowsers() {
  try {
    if (process.platform !== "linux" || process.arch !== "x64") {
      throw new Error("they are made for Linux on x64");
    }
    await ifChanged(`${FOLDER}/made-from`, SOURCES, () => step("Old browsers", fetchBrowsers));
    OLD_VERSIONS.forEach(demandThatItRuns);
    return {};
  } catch (error) {
    const [reason = ""] = /** @type {Error} */ (error).message.split("\n");
    note(`Tests in old browsers are left out: ${reason}`);
    return { NO_OLD_BROWSERS: reason };
  }
}

/**
 * The command that starts an old browser without a window.
 * @param {string} version
 * @returns {{ program: string, args: string[], env: NodeJS.ProcessEnv }}
 */
export function oldBrowserCommand(version) {
  const folder = inRoot(FOLDER, version);
  return {
    program: join(folder, "chromium"),
    args: ["--headless", "--no-sandbox", "--no-zygote", "--disable-gpu", "--hide-scrollbars"],
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, "lib") },
  };
}

/** Loads 90 MB once. */
async function fetchBrowsers() {
  const packed = inRoot(FOLDER, "packed");
  mkdirSync(packed, { recursive: true });
  for (const file of SOURCES) cpSync(inRoot(file), join(packed, basename(file)));
  const quiet = ["--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund"];
  const patience = ["--fetch-retries=1", "--fetch-timeout=120000"];
  const command = /** @type {const} */ (["npm", "ci", "--prefix", packed, ...quiet, ...patience]);
  await runLogged("npm ci of old browsers", [...command]);
  for (const version of OLD_VERSIONS) await unpack(join(packed, "node_modules"), version);
  rmSync(packed, { recursive: true });
}

/**
 * The program, and the libraries that not every machine has, into a folder of the version.
 * @param {string} packages
 * @param {string} version
 */
async function unpack(packages, version) {
  const from = join(packages, `chromium-${version}`, "bin");
  const to = inRoot(FOLDER, version);
  const read = (/** @type {string} */ name) =>
    promisify(brotliDecompress)(readFileSync(join(from, `${name}.br`)));
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, "chromium"), await read("chromium"));
  chmodSync(join(to, "chromium"), 0o755);
  execFileSync("tar", ["-x", "-C", to], { input: await read("aws.tar") });
}

/** @param {string} version */
function demandThatItRuns(version) {
  const { program, args, env } = oldBrowserCommand(version);
  const options = { env, timeout: 30_000, encoding: /** @type {const} */ ("utf8") };
  const page = execFileSync(program, [...args, "--dump-dom", "about:blank"], {
    ...options,
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (!page.includes("<html>")) throw new Error(`Chromium ${version} does not run here`);
}
