import { findValue } from "@/tests/e2e/support/database";
import type { MadeWish } from "@/tests/e2e/support/resident";

/** As if the wish had been accepted hours ago, so that a service of an hour lies between then and now. */
export function acceptedHoursAgo({ number }: MadeWish, hours: number): Promise<string> {
  return findValue(
    `UPDATE assignments a SET "acceptedAt" = a."acceptedAt" - make_interval(hours => $2::int)
     FROM wishes w WHERE w.id = a."wishId" AND a."endedAt" IS NULL AND w."trackingNumber" = $1
     RETURNING a.id AS value`,
    number.replace("-", ""),
    String(hours),
  );
}
