import "server-only";
import { deleteOldImports, processNextImport } from "@/lib/network/imports/process-imports.data";
import type { Pace } from "@/lib/worker/pace";
import { repeat } from "@/lib/worker/repeat";

/** Reads uploaded files of places and does confirmed imports; deletes old ones. Returns a function that stops both. */
export function startImports({ pollSeconds, recountSeconds }: Pace): () => Promise<void> {
  let isStopped = false;
  const stopProcessing = repeat(pollSeconds, async () => {
    while (!isStopped && (await processNextImport()));
  });
  const stopDeleting = repeat(recountSeconds, async () => {
    await deleteOldImports(new Date());
  });
  return async () => {
    isStopped = true;
    await Promise.all([stopProcessing(), stopDeleting()]);
  };
}
