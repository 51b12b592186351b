import type { TestInfo } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { phoneOf } from "@/tests/e2e/support/sealed";
import type { MadeWish } from "@/tests/e2e/support/resident";

/** The phone of a demo volunteer with unread notices, a different one for each project. */
export function phoneWithUnreadNotices({ project }: TestInfo): Promise<string> {
  return phoneOf(
    "volunteers",
    `p.id = (SELECT v.id FROM volunteers v
       WHERE EXISTS (SELECT FROM notices n WHERE n."recipientId" = v.id AND n."readAt" IS NULL)
       ORDER BY v.number DESC OFFSET $1 LIMIT 1)`,
    project.name === "javascript" ? "1" : "2",
  );
}

/** Creates a failed SMS to the resident of a wish. */
export async function aFailedDelivery({ number, phone }: MadeWish) {
  const masked = maskPhone(phone);
  await findValue(
    `INSERT INTO deliveries (id, "noticeId", channel, status, attempts, "notBefore", "lastError")
     SELECT gen_random_uuid(), n.id, 'SMS', 'FAILED', 1, now(), 'isv.MOBILE_NUMBER_ILLEGAL ' || $2
     FROM notices n JOIN wishes w ON w.id = n."wishId"
     WHERE w."trackingNumber" = $1 ORDER BY n."eventSeq" LIMIT 1
     RETURNING id AS value`,
    number.replace("-", ""),
    masked,
  );
  return { address: phone, masked };
}
