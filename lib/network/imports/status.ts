import type { PlaceImportStatus } from "@/prisma/generated/enums";

/** The states in which the worker has something to do. */
export const UNFINISHED = [
  "WAITING",
  "READING",
  "CONFIRMED",
  "WORKING",
] as const satisfies PlaceImportStatus[];

export function isUnfinished(status: PlaceImportStatus): boolean {
  return UNFINISHED.some((one) => one === status);
}
