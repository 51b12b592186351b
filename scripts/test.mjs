import { continueOnPinnedNode, install, isOnPinnedNode } from "./support/install.mjs";
import { main } from "./support/main.mjs";
import { step } from "./support/step.mjs";
import { explain, Trouble } from "./support/trouble.mjs";

// npm test, npm test -- <check> … <file> …: all checks, or those named, up to the first that fails;
// of the tests all, or those of the files named. tests/README.md says what each check is.

await main(async () => {
  await install();
  if (!isOnPinnedNode()) return continueOnPinnedNode();
  const { generateCode } = await import("./support/build.mjs");
  await generateCode();
  const given = process.argv.slice(2);
  const isFile = (/** @type {string} */ argument) => argument.includes("/");
  return runChecks(
    given.filter((argument) => !isFile(argument)),
    given.filter(isFile),
  );
});

/**
 * @param {string[]} names
 * @param {string[]} files
 */
async function runChecks(names, files) {
  const { checks, ORDER } = await import("./support/checks.mjs");
  const { counts } = await import("./support/test-tools.mjs");
  const unknown = names.find((name) => !Object.hasOwn(checks, name));
  if (unknown) {
    throw new Trouble(
      `There is no check "${unknown}": name any of ${Object.keys(checks).join(", ")}.`,
    );
  }
  const isWanted = (/** @type {string} */ name) => !names.length || names.includes(name);
  const runLane = async (/** @type {string[]} */ lane) => {
    for (const name of lane.filter(isWanted)) {
      await step(name, () => checks[name]?.(files), { isTalkative: true });
    }
  };
  try {
    for (const lanes of ORDER) {
      const ends = await Promise.allSettled(lanes.map(runLane));
      for (const end of ends) if (end.status === "rejected") throw end.reason;
    }
  } catch (error) {
    console.error(`✘ ${explain(error) ?? /** @type {Error} */ (error).stack}`);
    // A failed check without tests counts as one failure, so that the last line never looks like success.
    counts.failed ||= 1;
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed ? 1 : 0;
}
