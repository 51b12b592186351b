import { maskPhone } from "@/lib/network/people/mask";
import type { NoticeChannel } from "@/prisma/generated/enums";

/** Enough to recognize whom it was for, too little to write to them; a browser has no address to show. */
export function maskAddress(channel: NoticeChannel, address: string): string | null {
  if (channel === "PUSH") return null;
  if (channel === "SMS") return maskPhone(address);
  const [name = "", host = ""] = address.split("@");
  return `${name.slice(0, 1)}***@${host}`;
}
