import { MAX_ATTEMPTS } from "@/lib/notices/deliveries/back-off";
import type { Messages } from "@/lib/shared/i18n/messages";
import type { DeliveryStatus, NoticeChannel } from "@/prisma/generated/enums";

/** A key of the messages under `outbox.why`. */
export type WhyNotSent = keyof Messages["outbox"]["why"];

type AttemptedDelivery = {
  status: DeliveryStatus;
  channel: NoticeChannel;
  attempts: number;
  lastError: string | null;
};

/** Why a delivery was not sent; null if it was, or still waits for its first attempt. */
export function whyNotSent({
  status,
  channel,
  attempts,
  lastError,
}: AttemptedDelivery): WhyNotSent | null {
  if (status === "UNCERTAIN" || status === "OUTDATED") return status;
  if (status === "PENDING") return lastError ? "AGAIN" : null;
  if (status !== "FAILED") return null;
  return attempts < MAX_ATTEMPTS ? `REFUSED_${channel}` : "GIVEN_UP";
}
