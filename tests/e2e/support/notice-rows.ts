import type { TestInfo } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import type { MadeWish } from "@/tests/e2e/support/resident";

/** The phone of a demo volunteer with unread notices, a different one for each project. */
export function phoneWithUnreadNotices({ project }: TestInfo): Promise<string> {
  return findValue(
    `SELECT v.phone AS value FROM volunteers v
     WHERE EXISTS (SELECT FROM notices n WHERE n."recipientId" = v.id AND n."readAt" IS NULL)
     ORDER BY v.phone DESC OFFSET $1 LIMIT 1`,
    project.name === "javascript" ? "1" : "2",
  );
}

/** Creates a failed e-mail to the resident of a wish. */
export async function aFailedDelivery({ number }: MadeWish, { project }: TestInfo) {
  const name = `${project.name === "javascript" ? "j" : "n"}${number.toLowerCase()}`;
  const address = `${name}@${name}.example.com`;
  await findValue(
    `INSERT INTO deliveries
       (id, "noticeId", channel, address, status, attempts, "notBefore", "lastError")
     SELECT gen_random_uuid(), n.id, 'EMAIL', $2, 'FAILED', 1, now(), '550 no such user: ' || $2
     FROM notices n JOIN wishes w ON w.id = n."wishId"
     WHERE w."trackingNumber" = $1 ORDER BY n."eventSeq" LIMIT 1
     RETURNING id AS value`,
    number.replace("-", ""),
    address,
  );
  return { address, masked: `${name[0]}***@${name}.example.com` };
}
