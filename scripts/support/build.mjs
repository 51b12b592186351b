import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { writeMessageModules } from "./message-modules.mjs";
import { bin, contentHash, filesBelow, inRoot } from "./project.mjs";
import { runLogged, step } from "./step.mjs";

/** Generates the Prisma client and the list of message files. */
export async function generateCode() {
  writeMessageModules();
  await generateClient();
}

/** Generates the Prisma client when the schema has changed. */
function generateClient() {
  const sources = [...filesBelow("prisma/schema"), "package-lock.json"];
  return ifChanged("prisma/generated/.made-from", sources, () =>
    step("Prisma client", () =>
      runLogged("prisma generate", bin("prisma", "generate"), {
        // Any existing file: without it Prisma would download an engine that generating does not use.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      }),
    ),
  );
}

/** Builds the web application if its sources have changed. */
export function build() {
  return buildInto(".next");
}

/** The environment in which the server of a bench is built and started. */
export const benchBuild = { HIVE_BENCH: "yes" };

/** Builds it with the pages that only benches request, into a folder of its own (next.config.mjs). */
export function buildForBench() {
  return buildInto(".data/bench-build", benchBuild);
}

/**
 * @param {string} folder
 * @param {Record<string, string>} [env]
 */
function buildInto(folder, env = {}) {
  return ifChanged(`${folder}/made-from`, filesBelow("", isNoSource), () =>
    step("Build", () =>
      runLogged("next build", bin("next", "build"), {
        ...env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
      }),
    ),
  );
}

/**
 * Whether a build does not depend on this file.
 * @param {string} path
 */
export function isNoSource(path) {
  const isOther =
    /^(\.(?!env)[^/]*|node_modules|tests|test-results|playwright-report|scripts|docs|next-env\.d\.ts)$/;
  const isOfDatabase = /^prisma\/(generated|migrations|data|seed.*)$/;
  return isOther.test(path) || isOfDatabase.test(path) || /\.(md|tsbuildinfo)$/.test(path);
}

/**
 * Calls `make` unless the sources are the same as the last time.
 * @param {string} stampPath beside the result, so that both are deleted together
 * @param {string[]} sources
 * @param {() => Promise<unknown>} make
 */
export async function ifChanged(stampPath, sources, make) {
  const stamp = inRoot(stampPath);
  const hash = contentHash(sources);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  await make();
  writeFileSync(stamp, hash);
}
