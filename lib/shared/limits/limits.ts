import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/shared/days/durations";
import type { ErrorCode } from "@/lib/shared/errors";

/** How often something may be tried: `points` times within `windowMs`, counted by one kind of key. */
export type Limit = {
  /** What is counted apart. A network is one IPv4 address or the /64 of an IPv6 address. */
  by:
    | "PHONE"
    | "CODE"
    | "NAME"
    | "DEVICE"
    | "NETWORK"
    | "PLACE"
    | "SERVER"
    | "LINK"
    | "PERSON"
    | "ADDRESS";
  points: number;
  windowMs: number;
  /** What is said above the limit. */
  message: ErrorCode;
  /** Whether passing it is told to staff (listAlarms) and written to the audit log. */
  isAlarm?: true;
};

/**
 * Every limit there is. Networks are limited on codes, letters and failures only, on codes never for a
 * phone that was confirmed before: a village hall shares one address, and a fair takes a hundred wishes an
 * hour.
 */
export const LIMITS = {
  /** Codes to one phone: asked for by anybody, and by a browser that confirmed this phone before. */
  codeToPhone: { by: "PHONE", points: 5, windowMs: HOUR_MS, message: "TOO_MANY_CODES" },
  codeToKnownDevice: { by: "DEVICE", points: 5, windowMs: HOUR_MS, message: "TOO_MANY_CODES" },
  /** Codes to phones that were never confirmed and do not come back: at once, and in an hour. */
  codesAtOnce: {
    ...{ by: "NETWORK", points: 12, windowMs: MINUTE_MS, message: "NETWORK_BUSY", isAlarm: true },
  },
  codesFromNetwork: {
    ...{ by: "NETWORK", points: 120, windowMs: HOUR_MS, message: "NETWORK_BUSY", isAlarm: true },
  },
  codesForPlace: {
    ...{ by: "PLACE", points: 200, windowMs: HOUR_MS, message: "CODES_PAUSED", isAlarm: true },
  },
  codesOfServer: {
    ...{ by: "SERVER", points: 2000, windowMs: HOUR_MS, message: "CODES_PAUSED", isAlarm: true },
  },
  /** Wishes without a further code, from a browser that has just confirmed the phone. */
  wishesOfPhone: { by: "PHONE", points: 30, windowMs: HOUR_MS, message: "TOO_MANY_WISHES" },
  /** Wishes that others ask for the resident with this phone, who has not confirmed it and is told by SMS. */
  wishesForPhone: { by: "PHONE", points: 3, windowMs: DAY_MS, message: "TOO_MANY_FOR_PHONE" },
  /** Tries at one code, which is valid for as long; the next code has tries of its own. */
  wrongCode: { by: "CODE", points: 5, windowMs: 10 * MINUTE_MS, message: "CODE_SPENT" },
  wrongCodesFromNetwork: {
    ...{ by: "NETWORK", points: 30, windowMs: 15 * MINUTE_MS, message: "NETWORK_BUSY" },
    isAlarm: true,
  },
  /** Wrong passwords for one user name, and from a browser where this account signed in before. */
  wrongPassword: { by: "NAME", points: 8, windowMs: 15 * MINUTE_MS, message: "TOO_MANY_TRIES" },
  wrongPasswordOnDevice: {
    ...{ by: "DEVICE", points: 8, windowMs: 15 * MINUTE_MS, message: "TOO_MANY_TRIES" },
  },
  wrongPasswordsFromNetwork: {
    ...{ by: "NETWORK", points: 30, windowMs: 15 * MINUTE_MS, message: "NETWORK_BUSY" },
    isAlarm: true,
  },
  /**
   * Wrong codes of the second factor, or passwords typed again, of one member of staff; apart from a
   * browser where this account was signed in before.
   */
  wrongFactorCode: { by: "PERSON", points: 5, windowMs: 15 * MINUTE_MS, message: "TOO_MANY_TRIES" },
  wrongFactorCodeOnDevice: {
    ...{ by: "DEVICE", points: 5, windowMs: 15 * MINUTE_MS, message: "TOO_MANY_TRIES" },
  },
  /** Forms with a link that opens nothing, and forms with one that does. */
  wrongLinksFromNetwork: {
    ...{ by: "NETWORK", points: 30, windowMs: 15 * MINUTE_MS, message: "NETWORK_BUSY" },
    isAlarm: true,
  },
  formsOfLink: { by: "LINK", points: 20, windowMs: 15 * MINUTE_MS, message: "TOO_MANY_TRIES" },
  /** Letters that ask whether an e-mail address is right: for one person, to one address, from one network. */
  emailLinksOfPerson: { by: "PERSON", points: 5, windowMs: HOUR_MS, message: "TOO_MANY_EMAILS" },
  emailLinksToAddress: { by: "ADDRESS", points: 5, windowMs: DAY_MS, message: "TOO_MANY_EMAILS" },
  emailLinksFromNetwork: {
    ...{ by: "NETWORK", points: 60, windowMs: HOUR_MS, message: "NETWORK_BUSY", isAlarm: true },
  },
  /** "我也想要" without a name: each browser says it once, and a hall full of people shares one network. */
  interestsFromNetwork: { by: "NETWORK", points: 60, windowMs: HOUR_MS, message: "NETWORK_BUSY" },
  /** Lists taken out as files by one person. */
  listExports: {
    ...{ by: "PERSON", points: 20, windowMs: 15 * MINUTE_MS, message: "TOO_MANY_EXPORTS" },
    isAlarm: true,
  },
  /** Looks at phones and addresses by one person. */
  contactLooks: {
    ...{ by: "PERSON", points: 30, windowMs: 15 * MINUTE_MS, message: "TOO_MANY_LOOKS" },
    isAlarm: true,
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** The limits whose passing is told. */
export type AlarmName = {
  [Name in LimitName]: (typeof LIMITS)[Name] extends { isAlarm: true } ? Name : never;
}[LimitName];

export const ALARM_NAMES = (Object.keys(LIMITS) as LimitName[]).filter(isAlarm);

export function isAlarm(name: LimitName): name is AlarmName {
  return "isAlarm" in LIMITS[name];
}
