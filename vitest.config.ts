import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./scripts/support/longest-first.mjs";
import { testKeys } from "./scripts/support/test-keys.mjs";

// Workers inherit it: no test may depend on where the machine stands.
process.env.TZ = "America/St_Johns";

export default defineConfig({
  // Tests read no styles, and postcss.config.mjs is written for Next.
  css: { postcss: { plugins: [] } },
  resolve: {
    alias: {
      "@": import.meta.dirname,
      "server-only": resolve(import.meta.dirname, "tests/support/server-only.ts"),
      "next/headers": resolve(import.meta.dirname, "tests/support/next/headers.ts"),
      "next/cache": resolve(import.meta.dirname, "tests/support/next/cache.ts"),
    },
  },
  test: {
    env: testKeys,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          env: { DATABASE_URL: "postgresql://none" },
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"],
          isolate: false,
          setupFiles: [
            "tests/support/frozen-prototypes.ts",
            "tests/support/same-seed.ts",
            "tests/support/undo-mocks.ts",
          ],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          pool: "forks",
          // Loading the application takes longer than most files: those of one worker share it.
          isolate: false,
          // They wait for the database much of the time.
          maxWorkers: Math.max(3, availableParallelism()),
          globalSetup: "tests/support/database-server.ts",
          setupFiles: [
            "tests/support/frozen-prototypes.ts",
            "tests/support/database-setup.ts",
            "tests/support/same-seed.ts",
            "tests/support/undo-mocks.ts",
          ],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "benches",
          include: ["tests/bench/**/*.test.ts"],
          testTimeout: 240_000,
        },
      },
    ],
  },
});
