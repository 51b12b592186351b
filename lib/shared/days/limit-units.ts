import type { LimitUnit } from "@/prisma/generated/enums";

/** Whether a limit in this unit ends at a minute; the others end with a day. */
export function isInHours(unit: LimitUnit): boolean {
  return unit === "HOURS" || unit === "WAKING_HOURS";
}
