import type { ExportStatus } from "@/prisma/generated/enums";

/** The states of an export that is neither ready nor failed. */
export const UNFINISHED = ["WAITING", "RUNNING"] as const satisfies ExportStatus[];

export function isUnfinished({ status }: { status: ExportStatus }): boolean {
  return UNFINISHED.some((one) => one === status);
}
