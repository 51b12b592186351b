import { endOfQuietHours } from "@/lib/shared/days/quiet-hours";
import {
  DEFAULT_CHANNEL,
  type Preference,
  type RecipientRole,
} from "@/lib/notices/inbox/preference";
import type { NoticeChannel } from "@/prisma/generated/enums";

/** The addresses of a person. */
export type Addresses = {
  phone: string | null;
  /** A confirmed one. */
  email: string | null;
  subscriptionId: string | null;
};

/** How and when a notice is sent; null: it stays in the inbox only. */
export type Plan = { channel: NoticeChannel; address: string; notBefore: Date } | null;

/**
 * The channel and time of a notice: the channel the person chose, else the default one of their role;
 * after the quiet hours unless it is urgent.
 */
export function planFor(
  role: RecipientRole,
  preference: Preference,
  addresses: Addresses,
  isUrgent: boolean,
  now: Date,
): Plan {
  const notBefore = isUrgent ? now : endOfQuietHours(now, preference);
  const { channel } = preference;
  const chosen = channel && pickAddress(channel, addresses);
  if (channel && chosen) return { channel, address: chosen, notBefore };
  const usual = channel ? DEFAULT_CHANNEL[role] : null;
  const address = usual && pickAddress(usual, addresses);
  return usual && address ? { channel: usual, address, notBefore } : null;
}

export function pickAddress(channel: NoticeChannel, addresses: Addresses): string | null {
  return { SMS: addresses.phone, EMAIL: addresses.email, PUSH: addresses.subscriptionId }[channel];
}
