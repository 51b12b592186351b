import { whenOrphaned } from "./processes.mjs";
import { explain } from "./trouble.mjs";

/** @type {(() => unknown)[]} */
const endings = [];
let hasBegunToEnd = false;

/** Whether what fails now fails because it is being ended. */
export const isEnding = () => hasBegunToEnd;

/**
 * Remembers what to undo when the command ends; the last comes first.
 * @param {() => unknown} ending
 */
export function onEnd(ending) {
  endings.push(ending);
}

/**
 * Runs a command to its end: undoes what it started, says in one line what went wrong.
 * @param {() => Promise<number | void>} work may give an exit code
 * @param {{ interrupted?: number }} [exitCodes] 0 for what runs until somebody stops it
 */
export async function main(work, { interrupted = 130 } = {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(interrupted));
  // npm does not pass a signal through the shell it puts in between.
  if (process.env.npm_lifecycle_event) whenOrphaned(() => end(interrupted));
  // A terminal that is gone must not keep us from ending what we started.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

  /** @param {unknown} error */
  const fail = (error) => {
    if (hasBegunToEnd) return;
    console.error(`✘ ${explain(error) ?? inFull(error)}`);
    return end(1);
  };
  process.on("uncaughtException", fail);
  await work().then((exitCode) => end(exitCode ?? 0), fail);
}

/** @param {number} exitCode */
async function end(exitCode) {
  if (hasBegunToEnd) return;
  hasBegunToEnd = true;
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
