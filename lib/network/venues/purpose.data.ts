import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";

/** What a room or kit is for: a wish or an activity. */
export type Purpose =
  { wishId: string; activityId?: undefined } | { activityId: string; wishId?: undefined };

/** The two columns that say what a row is for. */
export function ofPurpose({ wishId, activityId }: Purpose) {
  return wishId === undefined ? { activityId } : { wishId };
}

/**
 * Locks what something is booked for until the transaction ends, so that its ending and another booking for it wait,
 * and returns its county. Throws NOT_FOUND.
 */
export async function lockPurpose(
  tx: Transaction,
  { wishId, activityId }: Purpose,
): Promise<string> {
  const found =
    wishId === undefined
      ? await tx.$queryRaw<Row[]>`
          SELECT "centerId" FROM activities WHERE id = ${activityId}::uuid FOR NO KEY UPDATE`
      : await tx.$queryRaw<Row[]>`
          SELECT "centerId" FROM wishes WHERE id = ${wishId}::uuid FOR NO KEY UPDATE`;
  const [row] = found;
  if (!row) throw new AppError("NOT_FOUND");
  return row.centerId;
}

type Row = { centerId: string };
