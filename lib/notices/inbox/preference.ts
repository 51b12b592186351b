import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/shared/i18n/locales";
import type { ResidentLink } from "@/lib/shared/auth/actor";
import type { Recipient } from "@/lib/orders/wishes/recipients";
import type { NoticeChannel } from "@/prisma/generated/enums";

/** Whom notices are for. */
export type RecipientRole = Recipient["recipientRole"];

/**
 * Whose a choice of channel is, or a browser. A resident chooses by the link of one thing and for
 * that thing only: whoever holds the link must not be told of their other wishes.
 */
export type Owner =
  { role: "VOLUNTEER" | "STAFF"; personId: string } | ({ role: "RESIDENT" } & ResidentLink);

/** Whose choice holds for who is told of something by `link`; null where they had none. */
export function ownerFor(
  role: RecipientRole,
  personId: string,
  link: ResidentLink | null,
): Owner | null {
  if (role !== "RESIDENT") return { role, personId };
  return link && { role, ...link };
}

/** The id an owner is found by; ids are unique over all tables. */
export function ownerId(owner: { personId?: string | null; wishId?: string | null }): string {
  return owner.personId ?? owner.wishId ?? "";
}

/** How a person wants to be told. */
export type Preference = {
  /** Null: only where they read anyway, in the inbox or on the tracking page. */
  channel: NoticeChannel | null;
  email: string | null;
  /** Hours of the day in China between which only urgent notices go out; the same twice: no such hours. */
  quietFrom: number;
  quietTo: number;
  locale: Locale;
};

/** A row of the table, whose language is any text. */
export type StoredPreference = Omit<Preference, "locale"> & { locale: string };

/** The ways there are to reach somebody. Of staff we have no phone. */
export const CHANNELS: Record<RecipientRole, readonly (NoticeChannel | null)[]> = {
  RESIDENT: ["SMS", "EMAIL", "PUSH", null],
  VOLUNTEER: ["SMS", "EMAIL", "PUSH", null],
  STAFF: ["EMAIL", "PUSH", null],
};

/** The way that holds where nothing was chosen, or what was chosen is gone. */
export const DEFAULT_CHANNEL: Record<RecipientRole, NoticeChannel | null> = {
  RESIDENT: "SMS",
  VOLUNTEER: "SMS",
  STAFF: null,
};

/** How a person is told: as they chose, else as their role is. */
export function toPreference(role: RecipientRole, chosen: StoredPreference | null): Preference {
  if (!chosen) return defaultPreference(role);
  const { channel, email, quietFrom, quietTo, locale } = chosen;
  const language = isLocale(locale) ? locale : DEFAULT_LOCALE;
  return { channel, email, quietFrom, quietTo, locale: language };
}

/** The ways a person can choose, and the one that holds: a device can be chosen once one is on. */
export function channelsFor(role: RecipientRole, { channel }: Preference, hasDevice: boolean) {
  return {
    channels: CHANNELS[role].filter((one) => one !== "PUSH" || hasDevice),
    chosen: channel === "PUSH" && !hasDevice ? DEFAULT_CHANNEL[role] : channel,
  };
}

function defaultPreference(role: RecipientRole): Preference {
  return {
    channel: DEFAULT_CHANNEL[role],
    email: null,
    quietFrom: 22,
    quietTo: 7,
    locale: DEFAULT_LOCALE,
  };
}
