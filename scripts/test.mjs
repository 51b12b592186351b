import { continueOnPinnedNode, install, isOnPinnedNode } from "./support/install.mjs";
import { main } from "./support/main.mjs";
import { step } from "./support/step.mjs";
import { explain, Trouble } from "./support/trouble.mjs";

// npm test, npm test -- <name> …: all checks, or those named, up to the first that fails.

await main(async () => {
  await install();
  if (!isOnPinnedNode()) return continueOnPinnedNode();
  const { generateCode } = await import("./support/build.mjs");
  await generateCode();
  return runChecks(process.argv.slice(2));
});

/** @param {string[]} names */
async function runChecks(names) {
  const { checks, counts } = await import("./support/checks.mjs");
  const unknown = names.find((name) => !(name in checks));
  if (unknown) {
    throw new Trouble(
      `There is no check "${unknown}": name any of ${Object.keys(checks).join(", ")}.`,
    );
  }
  try {
    for (const [name, check] of Object.entries(checks)) {
      if (names.length && !names.includes(name)) continue;
      await step(name, check, { isTalkative: true });
    }
  } catch (error) {
    console.error(`✘ ${explain(error) ?? /** @type {Error} */ (error).stack}`);
    // So that the last line never reads like success: a failed check without tests counts as one.
    counts.failed ||= 1;
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed ? 1 : 0;
}
