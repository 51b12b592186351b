import type { AnsweredPlace } from "@/lib/network/imports/decide";
import type { PlannedPlace } from "@/lib/network/imports/planned-place";
import type { Problem } from "@/lib/network/imports/problem";
import type { PlaceImportRow } from "@/prisma/generated/client";

// Between a plan and the rows in which it is kept from the preview to the end.

export function toRow({ before, ...row }: PlannedPlace) {
  if (!before) return row;
  const { name, code, phone, longitude, latitude, parentId } = before;
  return {
    ...{ ...row, beforeName: name, beforeCode: code, beforePhone: phone },
    ...{ beforeLongitude: longitude, beforeLatitude: latitude, beforeParentId: parentId },
  };
}

export function toBadRow({ line, reason, value }: Problem, seq: number) {
  return { seq, line, kinds: ["BAD" as const], problem: reason, value };
}

/** The plan again. A row without level and name is a bad line, of which nothing is done. */
export function toPlanned(row: PlaceImportRow): AnsweredPlace[] {
  const { level, name, beforeName } = row;
  if (level === null || name === null) return [];
  const before =
    beforeName === null
      ? null
      : {
          name: beforeName,
          code: row.beforeCode,
          phone: row.beforePhone,
          longitude: row.beforeLongitude,
          latitude: row.beforeLatitude,
          parentId: row.beforeParentId,
        };
  return [{ ...row, level, name, before }];
}
