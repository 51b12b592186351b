import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import config from "../../vitest.config";

// The unit tests alone: those of the tree's shape would see the planted faults as such.
export default defineConfig({
  ...config,
  root: resolve(import.meta.dirname, "../.."),
  test: {
    ...config.test,
    projects: undefined,
    include: ["tests/unit/{network,orders,public,shared}/**/*.test.{ts,tsx}"],
    env: { ...config.test?.env, DATABASE_URL: "postgresql://none" },
    isolate: false,
    setupFiles: ["tests/support/same-seed.ts", "tests/support/undo-mocks.ts"],
    testTimeout: 20_000,
  },
});
