import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/shared/i18n/locales";
import type { ResidentLink } from "@/lib/shared/auth/actor";
import type { Recipient } from "@/lib/orders/wishes/recipients";
import type { NoticeChannel } from "@/prisma/generated/enums";

/** The roles that receive notices. */
export type RecipientRole = Recipient["recipientRole"];

/**
 * The owner of a preference or a browser. A resident chooses by the tracking link of one wish, for that
 * wish only: a holder of the link must not learn of the resident's other wishes.
 */
export type Owner =
  { role: "VOLUNTEER" | "STAFF"; personId: string } | ({ role: "RESIDENT" } & ResidentLink);

/** The owner whose preference applies to a recipient; null for a resident without a link. */
export function ownerFor(
  role: RecipientRole,
  personId: string,
  link: ResidentLink | null,
): Owner | null {
  if (role !== "RESIDENT") return { role, personId };
  return link && { role, ...link };
}

/** The id of an owner; ids are unique over all tables. */
export function ownerId(owner: { personId?: string | null; wishId?: string | null }): string {
  return owner.personId ?? owner.wishId ?? "";
}

/** How a person receives notices. */
export type Preference = {
  /** Null: only in the inbox or on the tracking page. */
  channel: NoticeChannel | null;
  email: string | null;
  /** Hours of the day in China between which only urgent notices are sent; equal: none. */
  quietFrom: number;
  quietTo: number;
  locale: Locale;
};

/** A row of the table, where the locale is any text. */
export type StoredPreference = Omit<Preference, "locale"> & { locale: string };

/** The channels of each role. Staff have no phone. */
export const CHANNELS: Record<RecipientRole, readonly (NoticeChannel | null)[]> = {
  RESIDENT: ["SMS", "EMAIL", "PUSH", null],
  VOLUNTEER: ["SMS", "EMAIL", "PUSH", null],
  STAFF: ["EMAIL", "PUSH", null],
};

/** The channel without a choice, or if the chosen one is unavailable. */
export const DEFAULT_CHANNEL: Record<RecipientRole, NoticeChannel | null> = {
  RESIDENT: "SMS",
  VOLUNTEER: "SMS",
  STAFF: null,
};

/** The preference a person stored, else the default of their role. */
export function toPreference(role: RecipientRole, chosen: StoredPreference | null): Preference {
  if (!chosen) return defaultPreference(role);
  const { channel, email, quietFrom, quietTo, locale } = chosen;
  const language = isLocale(locale) ? locale : DEFAULT_LOCALE;
  return { channel, email, quietFrom, quietTo, locale: language };
}

/** The channels a person can choose, and the current one. PUSH needs a subscribed browser. */
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
