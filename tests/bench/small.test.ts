import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { tsx } from "@/scripts/support/project.mjs";
import { makeTestDatabase } from "@/scripts/support/test-database.mjs";
import { testKeys } from "@/scripts/support/test-keys.mjs";

// So that no bench rots between two measurements: each runs in a small size, and what it prints has
// its fields and makes sense. How fast anything was is not looked at here.

const above0 = z.number().positive();
const count = z.int().positive();
const solved = {
  solverSeconds: above0,
  /** 1 is the best there is; rounding may show a millionth less. */
  costToOptimum: z.number().min(0.999).max(1.1),
  greedyToOptimum: z.number().min(0.999),
  choices: count,
  hands: count,
};

const RESULTS = {
  flow: z.object({ flowsPerSecond: above0, floorFlowsPerSecond: above0, ratio: above0 }),
  dispatch: z.object({
    rankingP50Ms: above0,
    rankingP95Ms: above0,
    floorP50Ms: above0,
    floorP95Ms: above0,
    rankingRatio: above0,
    batch: z
      .array(z.object({ wishes: count, seconds: above0, ...solved, scarce: z.object(solved) }))
      .nonempty(),
  }),
  dashboard: z.object({
    sizes: z
      .array(
        z.object({
          events: count,
          villageMs: above0,
          countyMs: above0,
          cityMs: above0,
          straightSqlMs: above0,
        }),
      )
      .nonempty(),
    growth: above0,
    speedup: above0,
    /** No server runs over the database of this bench when it is small. */
    kilobytesGz: z.null(),
    writeCost: above0,
    writeCostWithoutFolding: above0,
  }),
  search: z.object({ wishes: count, recall: z.literal(1), p50Ms: above0, p95Ms: above0 }),
  pages: z.object({
    emptyPageRequestsPerSecond: above0,
    pages: z
      .array(
        z.object({
          path: z.string().startsWith("/"),
          requestsPerSecond: above0,
          ratioToEmptyPage: above0,
          jsKilobytesGz: above0,
          sqlStatements: z.int().nonnegative(),
        }),
      )
      .min(5),
  }),
};

type BenchName = keyof typeof RESULTS;

const server = process.env.TEST_DATABASE_URL ?? "";
/** Not BASE_URL, which Vite sets to something of its own. */
const BASE_URL = process.env.APPLICATION_URL ?? "";

/** Each has a database of its own, but for that of the pages, which is the one being served. */
async function runBench(name: BenchName): Promise<unknown> {
  const DATABASE_URL =
    name === "pages" ? process.env.DATABASE_URL : await makeTestDatabase(server, `hive_${name}`);
  const [program, ...args] = tsx(`tests/bench/${name}.ts`, "--small", "--json");
  const { stdout } = await promisify(execFile)(program, args, {
    env: {
      ...{ ...process.env, ...testKeys, DATABASE_URL },
      BASE_URL: name === "pages" ? BASE_URL : "",
      NODE_ENV: "production",
    },
  });
  return JSON.parse(stdout) as unknown;
}

describe.concurrent("a bench in a small size", () => {
  test.each(Object.keys(RESULTS) as BenchName[])("%s", async (name) => {
    const { error } = RESULTS[name].safeParse(await runBench(name));
    expect(error && z.prettifyError(error)).toBeUndefined();
  });
});
