import { HOUR_MS, later } from "@/lib/shared/days/durations";
import { deleteOldCounts } from "@/lib/shared/limits/count-tries.data";

/** Ends the hour in which senders are counted: a bench sends more wishes than a village would in one. */
export async function endHour(): Promise<void> {
  await deleteOldCounts(later(new Date(), HOUR_MS));
}
