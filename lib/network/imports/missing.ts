import type { Comparing } from "@/lib/network/imports/comparing";
import type { KnownPlace, PlannedPlace } from "@/lib/network/imports/planned-place";
import { push } from "@/lib/network/imports/tree-index";

/**
 * The open 所 and 站 that the file leaves out: those beside or below what it names, so that a file of one
 * town says nothing about the others. They are listed and never closed by themselves.
 */
export function findMissing({ rows, taken, index }: Comparing): PlannedPlace[] {
  const children = new Map<string, KnownPlace[]>();
  for (const place of index.byId.values()) {
    if (place.parentId) push(children, place.parentId, place);
  }
  const above = rows.flatMap(({ siteId, before, parentId }) =>
    siteId ? (before?.parentId ?? []) : (parentId ?? []),
  );
  const missing: PlannedPlace[] = [];
  const looked = new Set<string>();
  for (const queue = [...new Set(above)]; queue.length > 0;) {
    const parentId = queue.pop() ?? "";
    if (looked.has(parentId)) continue;
    looked.add(parentId);
    for (const place of children.get(parentId) ?? []) {
      if (!isMissing(place, taken)) continue;
      missing.push(toRow(place, rows.length + missing.length));
      queue.push(place.id);
    }
  }
  return missing;
}

function isMissing({ id, level, isClosed, isInScope }: KnownPlace, taken: Set<string>): boolean {
  const isDivision = level === "TOWNSHIP" || level === "VILLAGE";
  return isDivision && !isClosed && isInScope && !taken.has(id);
}

function toRow(place: KnownPlace, seq: number): PlannedPlace {
  const { id, level, name, code, phone, longitude, latitude, parentId } = place;
  const now = { name, code, phone, longitude, latitude };
  return {
    ...{ seq, line: 0, level, kinds: ["MISSING"], siteId: id, parentId, parentSeq: null, ...now },
    before: { ...now, parentId },
  };
}
