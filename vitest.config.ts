import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { testKeys } from "./scripts/support/test-keys.mjs";

// Workers inherit it: no test may depend on where the machine stands.
process.env.TZ = "America/St_Johns";

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      "server-only": resolve(import.meta.dirname, "tests/support/server-only.ts"),
    },
  },
  test: {
    env: testKeys,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          env: { DATABASE_URL: "postgresql://none" },
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          pool: "forks",
          // They wait for the database much of the time.
          maxWorkers: Math.max(3, availableParallelism()),
          globalSetup: "tests/support/database-server.ts",
          setupFiles: "tests/support/database-setup.ts",
          testTimeout: 20_000,
        },
      },
    ],
  },
});
