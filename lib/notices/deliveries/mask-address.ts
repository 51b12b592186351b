import { maskPhone } from "@/lib/shared/sms/mask-phone";
import type { NoticeChannel } from "@/prisma/generated/enums";

/** An address masked so that staff recognize it but cannot write to it; null for a browser. */
export function maskAddress(channel: NoticeChannel, address: string): string | null {
  if (channel === "PUSH") return null;
  if (channel === "SMS") return maskPhone(address);
  const [name = "", host = ""] = address.split("@");
  return `${name.slice(0, 1)}***@${host}`;
}
