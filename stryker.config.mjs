/**
 * `npm run mutation`: how many small faults planted into the rules the unit tests notice. On demand, since
 * it takes half an hour at most; `npm run mutation -- --mutate "lib/shared/masking/*.ts"` tries one group in minutes.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
const config = {
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation/vitest.config.ts", related: true },
  coverageAnalysis: "perTest",
  concurrency: 2,
  // Long, so that a busy machine is not taken for an endless loop.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 20,
  mutate: [
    "lib/**/policy.ts",
    "lib/**/lifecycle.ts",
    "lib/orders/clocks/*.ts",
    "lib/shared/auth/security-policy.ts",
    "lib/shared/masking/*.ts",
    "lib/shared/sealing/aes.server.ts",
    "lib/shared/sealing/key-ring.server.ts",
    "lib/shared/sealing/person-key.server.ts",
    "lib/shared/sealing/seal.server.ts",
    "lib/shared/second-factor/*.ts",
    "lib/shared/steps/take-step.ts",
    "!lib/**/*.data.ts",
  ],
  // Vitest checks no types.
  disableTypeChecks: false,
  ignorePatterns: ["/.data", "/.next", "/public", "/tests/e2e", "/prisma/data"],
  reporters: ["progress", "clear-text", "json"],
  jsonReporter: { fileName: ".data/mutation/mutation.json" },
  tempDirName: ".data/stryker",
  thresholds: { high: 90, low: 80, break: 80 },
};

export default config;
