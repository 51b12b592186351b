import "server-only";
import type { AssignmentFacts } from "@/lib/orders/wishes/facts";
import type { Transaction } from "@/lib/shared/db/db";

type Pressed = Pick<AssignmentFacts, "pressedById" | "pressedAt">;

/**
 * Writes the end of a service and which attendees came, in one statement. The minutes of a seat are
 * computed as in the view `event_counts`, so that their sum equals the reported figure.
 */
export async function writeAttendance(
  tx: Transaction,
  assignmentId: string,
  came: string[],
  endedAt: Date,
  { pressedById, pressedAt }: Pressed,
): Promise<void> {
  await tx.$executeRaw`
    WITH ended AS (
      UPDATE assignments SET "checkedOutAt" = ${endedAt}, "pressedById" = ${pressedById}::uuid,
        "pressedAt" = ${pressedAt}
      WHERE id = ${assignmentId}::uuid
      RETURNING id, round(date_part('epoch', "checkedOutAt" - "checkedInAt") / 60)::int AS minutes
    )
    UPDATE seats SET
      "hasCome" = "volunteerId" = ANY (${came}::uuid[]),
      "serviceMinutes" = CASE WHEN "volunteerId" = ANY (${came}::uuid[]) THEN coalesce(minutes, 0) END
    FROM ended WHERE "assignmentId" = ended.id`;
}

/** Takes both back: the service goes on, and nobody has been said to have come. */
export async function clearAttendance(
  tx: Transaction,
  assignmentId: string,
  pressed: Pressed,
): Promise<void> {
  await tx.assignment.updateMany({
    where: { id: assignmentId },
    data: { checkedOutAt: null, ...pressed },
  });
  await tx.seat.updateMany({
    where: { assignmentId },
    data: { hasCome: null, serviceMinutes: null },
  });
}
