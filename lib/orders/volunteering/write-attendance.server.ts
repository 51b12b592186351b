import "server-only";
import type { Transaction } from "@/lib/shared/db/db";

/**
 * Writes the end of a service to its assignment and who came to its seats, in one statement. The
 * minutes of a seat are reckoned as the view `event_counts` reckons those of the event: the sum of
 * the seats is the figure.
 */
export async function writeAttendance(
  tx: Transaction,
  assignmentId: string,
  came: string[],
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    WITH ended AS (
      UPDATE assignments SET "checkedOutAt" = ${now} WHERE id = ${assignmentId}::uuid
      RETURNING id, round(date_part('epoch', "checkedOutAt" - "checkedInAt") / 60)::int AS minutes
    )
    UPDATE seats SET
      "hasCome" = "volunteerId" = ANY (${came}::uuid[]),
      "serviceMinutes" = CASE WHEN "volunteerId" = ANY (${came}::uuid[]) THEN coalesce(minutes, 0) END
    FROM ended WHERE "assignmentId" = ended.id`;
}
