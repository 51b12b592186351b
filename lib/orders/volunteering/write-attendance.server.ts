import "server-only";
import type { Transaction } from "@/lib/shared/db/db";

/**
 * Writes the end of a service and which attendees came, in one statement. The minutes of a seat are
 * computed as in the view `event_counts`, so that their sum equals the reported figure.
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
