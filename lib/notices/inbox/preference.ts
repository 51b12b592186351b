import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/shared/i18n/locales";
import type { QuietHours } from "@/lib/shared/days/quiet-hours";
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
  // A helper has chosen nothing: the defaults apply.
  if (role === "HELPER") return null;
  if (role !== "RESIDENT") return { role, personId };
  return link && { role, ...link };
}

/** The id of an owner; ids are unique over all tables. */
export function ownerId(owner: { personId?: string | null; wishId?: string | null }): string {
  return owner.personId ?? owner.wishId ?? "";
}

/** How a person receives notices; in the quiet hours only urgent ones are sent. */
export type Preference = QuietHours & {
  /** Null: only in the inbox or on the tracking page. */
  channel: NoticeChannel | null;
  email: string | null;
  locale: Locale;
};

/** A row of the table, where the locale is any text, and without hours of their own for who has chosen none. */
export type StoredPreference = Omit<Preference, "locale" | keyof QuietHours> & {
  locale: string;
  quietFrom: number | null;
  quietTo: number | null;
};

/** The channels of each role. Staff have no phone. */
export const CHANNELS: Record<RecipientRole, readonly (NoticeChannel | null)[]> = {
  RESIDENT: ["SMS", "EMAIL", "PUSH", null],
  VOLUNTEER: ["SMS", "EMAIL", "PUSH", null],
  STAFF: ["EMAIL", "PUSH", null],
  HELPER: ["SMS"],
};

/** The channel without a choice, or if the chosen one is unavailable. */
export const DEFAULT_CHANNEL: Record<RecipientRole, NoticeChannel | null> = {
  RESIDENT: "SMS",
  VOLUNTEER: "SMS",
  STAFF: null,
  HELPER: "SMS",
};

/** The preference a person stored, else the default of their role, with the quiet hours of their county. */
export function toPreference(
  role: RecipientRole,
  chosen: StoredPreference | null,
  county: QuietHours,
): Preference {
  if (!chosen) return defaultPreference(role, county);
  const { channel, email, locale } = chosen;
  const language = isLocale(locale) ? locale : DEFAULT_LOCALE;
  return { channel, email, ...ownHours(chosen, county), locale: language };
}

function ownHours({ quietFrom, quietTo }: StoredPreference, county: QuietHours): QuietHours {
  if (quietFrom === null || quietTo === null) return toHours(county);
  return { quietFrom, quietTo };
}

/** The hours to store: none for who keeps those of the county, which follow it when it changes them. */
export function hoursToStore(
  { quietFrom, quietTo }: QuietHours,
  county: QuietHours,
): Pick<StoredPreference, keyof QuietHours> {
  return quietFrom === county.quietFrom && quietTo === county.quietTo
    ? { quietFrom: null, quietTo: null }
    : { quietFrom, quietTo };
}

/** The channels a person can choose, and the current one. PUSH needs a subscribed browser. */
export function channelsFor(role: RecipientRole, { channel }: Preference, hasDevice: boolean) {
  return {
    channels: CHANNELS[role].filter((one) => one !== "PUSH" || hasDevice),
    chosen: channel === "PUSH" && !hasDevice ? DEFAULT_CHANNEL[role] : channel,
  };
}

function defaultPreference(role: RecipientRole, county: QuietHours): Preference {
  return {
    channel: DEFAULT_CHANNEL[role],
    email: null,
    ...toHours(county),
    locale: DEFAULT_LOCALE,
  };
}

function toHours({ quietFrom, quietTo }: QuietHours): QuietHours {
  return { quietFrom, quietTo };
}
