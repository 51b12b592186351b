import type { PlaceFacts, PlannedPlace } from "@/lib/network/imports/planned-place";
import type { PlaceImportKind } from "@/prisma/generated/enums";

/** A line of a plan with the answer to whether a renumbered place is the same. */
export type AnsweredPlace = PlannedPlace & { isSame: boolean | null };

/** Kinds that whoever confirms an import can leave out. */
export const CHOOSABLE = ["ADDED", "RENAMED", "MOVED", "DETAILS"] as const;

/** What is done with a line, given what was chosen and answered; nothing if the list is empty. */
export function decide(
  { kinds, isSame, parentSeq }: AnsweredPlace,
  chosen: ReadonlySet<PlaceImportKind>,
): PlaceImportKind[] {
  if (kinds.includes("RENUMBERED") && !isSame) {
    // Another place of this name: it can only be added where none of this name stands.
    return kinds.includes("MOVED") && chosen.has("ADDED") ? ["ADDED"] : [];
  }
  return kinds.filter((kind) => {
    if (kind === "RENUMBERED") return true;
    if (kind === "MOVED" && parentSeq !== null && !chosen.has("ADDED")) return false;
    return chosen.has(kind);
  });
}

/** What a place is once this has been done with it. */
export function factsAfter(row: PlannedPlace, doing: PlaceImportKind[]): PlaceFacts {
  const before = row.before;
  if (!before || doing.includes("ADDED")) return row;
  const hasDetails = doing.includes("DETAILS");
  const { phone, longitude, latitude } = hasDetails ? row : before;
  return {
    name: doing.includes("RENAMED") ? row.name : before.name,
    code: hasDetails || doing.includes("RENUMBERED") ? row.code : before.code,
    ...{ phone, longitude, latitude },
  };
}
