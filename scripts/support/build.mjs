import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { writeMessageModules } from "./message-modules.mjs";
import { bin, contentHash, filesBelow, inRoot } from "./project.mjs";
import { runLogged, step } from "./step.mjs";

/** Generates the code that is not written by hand: the Prisma client and the list of message files. */
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
        // It only has to be there: Prisma would download an engine that generating does not use.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      }),
    ),
  );
}

/** Builds the web application when anything it is made of has changed. */
export function build() {
  return buildInto(".next");
}

/** How the server of a bench is started, and what builds it. */
export const benchBuild = { HIVE_BENCH: "yes" };

/** The same with the pages that only a bench asks for, in a place of its own (next.config.mjs). */
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
 * What a build does not depend on.
 * @param {string} path
 */
export function isNoSource(path) {
  const isOther =
    /^(\.(?!env)[^/]*|node_modules|tests|test-results|playwright-report|scripts|docs|next-env\.d\.ts)$/;
  const isOfDatabase = /^prisma\/(generated|migrations|data|seed.*)$/;
  return isOther.test(path) || isOfDatabase.test(path) || /\.(md|tsbuildinfo)$/.test(path);
}

/**
 * Makes something unless its sources are those it was last made from.
 * @param {string} stampPath beside what is made, to go when that goes
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
