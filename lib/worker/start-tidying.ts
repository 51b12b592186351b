import "server-only";
import { fillPublicContent } from "@/lib/orders/wishes/fill-public-content.data";
import { deleteOldCounts } from "@/lib/shared/limits/count-tries.data";
import type { Pace } from "@/lib/worker/pace";
import { repeat } from "@/lib/worker/repeat";

/** Deletes counts of tries that are over, and fills in what rows of an earlier release lack. Returns a function that stops both. */
export function startTidying({ recountSeconds }: Pace): () => Promise<void> {
  const stopDeleting = repeat(recountSeconds, async () => {
    await deleteOldCounts(new Date());
  });
  const stopFilling = repeat(recountSeconds, async () => {
    while ((await fillPublicContent()) > 0);
  });
  return async () => {
    await Promise.all([stopDeleting(), stopFilling()]);
  };
}
