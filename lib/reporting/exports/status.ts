import type { ExportStatus } from "@/prisma/generated/enums";

/** Not yet made, and not given up. */
export const UNDER_WAY = ["WAITING", "RUNNING"] as const satisfies ExportStatus[];

export function isUnderWay({ status }: { status: ExportStatus }): boolean {
  return UNDER_WAY.some((one) => one === status);
}
