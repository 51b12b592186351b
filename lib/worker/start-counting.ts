import "server-only";
import { recountTonight } from "@/lib/reporting/recounts/nightly.data";
import { foldChanges } from "@/lib/reporting/stats/counting.data";
import type { Pace } from "@/lib/worker/pace";
import { repeat } from "@/lib/worker/repeat";

/** Folds new counts continuously and recounts at night. Returns a function that stops both. */
export function startCounting({ foldSeconds, recountSeconds }: Pace): () => Promise<void> {
  const stopFolding = repeat(foldSeconds, async () => {
    while ((await foldChanges()) > 0);
  });
  const stopRecounts = repeat(recountSeconds, async () => {
    const counties = await recountTonight(new Date());
    if (counties > 0) console.log(`worker: ${counties} counties counted again`);
  });
  return async () => {
    await Promise.all([stopFolding(), stopRecounts()]);
  };
}
