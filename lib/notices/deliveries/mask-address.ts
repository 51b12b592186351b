import { HIDDEN } from "@/lib/shared/masking/personal-data";
import { maskEmail } from "@/lib/shared/mail/mask-email";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import type { NoticeChannel } from "@/prisma/generated/enums";

/** An address masked so that staff recognize it but cannot write to it; null for a browser. */
export function maskAddress(channel: NoticeChannel, address: string): string | null {
  if (channel === "PUSH") return null;
  if (channel === "SMS") return maskPhone(address);
  return maskEmail(address);
}

/**
 * A text of a gateway for staff, without the links in it: who holds a resident's link acts as that
 * resident. Codes are hidden as well.
 */
export function hideLinks(text: string): string {
  return text
    .replace(/(?:https?:)?\/\/\S+/gi, HIDDEN)
    .replace(/\/?track(?:\/|%2f)\S+/gi, HIDDEN)
    .replace(/(?<!\d)\d{6}(?!\d)/g, HIDDEN);
}
