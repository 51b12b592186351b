import "server-only";

/** Repeats `work`, with a pause of `seconds` after each run. Returns a function that stops it and waits for the current run. */
export function repeat(seconds: number, work: () => Promise<void>): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const round = () => {
    running = work()
      .catch((error: unknown) => console.error("worker:", error))
      .then(() => {
        if (!isStopped) timer = setTimeout(round, seconds * 1000);
      });
  };
  round();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
}
