import "server-only";
import { deleteOldCounts } from "@/lib/shared/limits/count-tries.data";
import { deleteOldCodes } from "@/lib/shared/sign-in/phone-code.data";
import type { Pace } from "@/lib/worker/pace";
import { repeat } from "@/lib/worker/repeat";

/** Deletes counts of tries that are over, and codes that nobody used in time. Returns a function that stops it. */
export function startTidying({ recountSeconds, processSeconds }: Pace): () => Promise<void> {
  const stopCounts = repeat(recountSeconds, async () => {
    await deleteOldCounts(new Date());
  });
  const stopCodes = repeat(processSeconds, async () => {
    await deleteOldCodes(new Date());
  });
  return async () => {
    await Promise.all([stopCounts(), stopCodes()]);
  };
}
