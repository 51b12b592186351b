import { whenOrphaned } from "./processes.mjs";
import { explain } from "./trouble.mjs";

/** @type {(() => unknown)[]} */
const endings = [];
let hasBegunToEnd = false;

/** Whether the command is ending, so that errors from now on are due to that. */
export const isEnding = () => hasBegunToEnd;

/**
 * Registers what to undo when the command ends; the last registered runs first.
 * @param {() => unknown} ending
 */
export function onEnd(ending) {
  endings.push(ending);
}

/**
 * Runs a command, then undoes what it started. Prints an error in one line.
 * @param {() => Promise<number | void>} work may return an exit code
 * @param {{ interrupted?: number }} [exitCodes] 0 for commands that run until they are stopped
 */
export async function main(work, { interrupted = 130 } = {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(interrupted));
  // npm does not pass signals through its shell.
  if (process.env.npm_lifecycle_event) whenOrphaned(() => end(interrupted));
  // A closed terminal must not prevent the cleanup.
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
