import "server-only";
import { deleteOldExports, makeNextExport } from "@/lib/reporting/exports/make-exports.data";
import type { Pace } from "@/lib/worker/pace";
import { repeat } from "@/lib/worker/repeat";

/** Makes requested exports and deletes old ones. Returns a function that stops both. */
export function startExports({ foldSeconds, recountSeconds }: Pace): () => Promise<void> {
  const ending = new AbortController();
  const stopMaking = repeat(foldSeconds, async () => {
    while (!ending.signal.aborted && (await makeNextExport(ending.signal)));
  });
  const stopDeleting = repeat(recountSeconds, async () => {
    await deleteOldExports(new Date());
  });
  return async () => {
    ending.abort();
    await Promise.all([stopMaking(), stopDeleting()]);
  };
}
