import { continueOnPinnedNode, install, isOnPinnedNode } from "./support/install.mjs";
import { main } from "./support/main.mjs";

// npm run fuzz -- [--json] [--tries N] [--seed N]: malformed requests to a server of its own with the
// demo. `npm test` runs a small round of it (scripts/support/checks.mjs).

await main(async () => {
  // Progress is printed to stderr: stdout has the result only.
  console.log = console.error;
  await install();
  if (!isOnPinnedNode()) return continueOnPinnedNode();
  const { generateCode } = await import("./support/build.mjs");
  await generateCode();
  const { demoServer } = await import("./support/test-application.mjs");
  const { runScript } = await import("./support/test-tools.mjs");
  return runScript("tests/fuzz/fuzz.ts", process.argv.slice(2), await demoServer());
});
