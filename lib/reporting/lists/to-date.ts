import { formatDay } from "@/lib/shared/days/china-time";

/** The day in China at a moment as a sheet has it: midnight UTC. */
export function toDate(moment: Date): Date {
  return new Date(formatDay(moment));
}
