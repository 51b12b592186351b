import { explain } from "./trouble.mjs";

/** @type {(() => unknown)[]} */
const endings = [];
let isEnding = false;

/**
 * Remembers what to undo when the command ends; the last comes first.
 * @param {() => unknown} ending
 */
export function onEnd(ending) {
  endings.push(ending);
}

/**
 * Runs a command to its end: undoes what it started, says in one line what went wrong.
 * @param {() => Promise<unknown>} work
 * @param {{ interrupted?: number }} [exitCodes] 0 for what runs until somebody stops it
 */
export async function main(work, { interrupted = 130 } = {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(interrupted));
  // The parent went away without a word.
  if (process.send) process.on("disconnect", () => end(interrupted));
  // A terminal that is gone must not keep us from ending what we started.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

  try {
    await work();
    await end(0);
  } catch (error) {
    if (isEnding) return;
    console.error(`✘ ${explain(error) ?? inFull(error)}`);
    await end(1);
  }
}

/** @param {number} exitCode */
async function end(exitCode) {
  if (isEnding) return;
  isEnding = true;
  for (const ending of endings.reverse()) {
    try {
      await ending();
    } catch (error) {
      console.error(`✘ ${explain(error) ?? inFull(error)}`);
    }
  }
  process.exit(exitCode);
}

/** @param {unknown} error */
function inFull(error) {
  return error instanceof Error ? error.stack : String(error);
}
