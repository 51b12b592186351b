import { DAY_MS, later } from "@/lib/shared/days/durations";

/** For how long something is kept, and where that comes from. */
export type RetentionRule = {
  /** Days after which it is deleted or erased; null: it is kept for good. */
  days: number | null;
  /** Since when the days count. */
  since: string;
  source: string;
};

/**
 * What a county may set for itself: the law, or the need, says how long at least, and what is kept for
 * longer than `max` has been forgotten. Logs are kept for six months at least (网络安全法), and no six
 * months have more days than 184. Records of service are kept for ten years (民政部令第67号), so for as
 * long the volunteer is known. A resident can claim something for three years (民法典 art. 188).
 */
export const COUNTY_PERIODS = {
  logDays: { min: 184, max: 3650 },
  recordYears: { min: 10, max: 50 },
  residentYears: { min: 3, max: 10 },
} as const;

/** A period that a county sets, as the column of its row is called. */
export type CountyPeriod = keyof typeof COUNTY_PERIODS;

/** Where no county has a say: the accounts of a city, a resident without a wish. */
export const LOG_DAYS = COUNTY_PERIODS.logDays.min;
export const RESIDENT_YEARS = COUNTY_PERIODS.residentYears.min;

const LOGS = "Cybersecurity Law: logs, six months at least";
const RECORDS = "Rules on records of volunteer service: ten years at least";
const NOT_LONGER = "Personal Information Protection Law, art. 19: no longer than needed";

/** What is kept, and for how long, unless a county has set more. What has no rule here is kept until the person is erased. */
export const RETENTION = {
  // The application has no right to delete these, or nothing in it does.
  auditEntries: { days: null, since: "never", source: LOGS },
  contactViews: { days: null, since: "never", source: LOGS },
  wishEvents: { days: null, since: "never", source: RECORDS },
  seats: { days: null, since: "never", source: RECORDS },
  sessions: { days: LOG_DAYS, since: "they ended", source: LOGS },
  notices: { days: 365, since: "the wish ended", source: NOT_LONGER },
  residents: {
    days: RESIDENT_YEARS * 365,
    since: "the last wish ended",
    source: NOT_LONGER,
  },
  placeImports: { days: 30, since: "they were uploaded", source: NOT_LONGER },
  volunteers: {
    days: COUNTY_PERIODS.recordYears.min * 365,
    since: "they were disabled",
    source: RECORDS,
  },
  unconfirmedEmails: { days: 90, since: "they were typed", source: NOT_LONGER },
  exports: { days: 30, since: "they were asked for", source: NOT_LONGER },
} as const satisfies Record<string, RetentionRule>;

type Limited = {
  [Name in keyof typeof RETENTION]: (typeof RETENTION)[Name]["days"] extends null ? never : Name;
}[keyof typeof RETENTION];

/** What is older than this moment has been kept for long enough. */
export function keptSince(name: Limited, now: Date): Date {
  return later(now, -RETENTION[name].days * DAY_MS);
}

const DAYS_OF: Record<CountyPeriod, number> = { logDays: 1, recordYears: 365, residentYears: 365 };

/** The same for a number that a county has set. */
export function keptSinceBy(period: CountyPeriod, number: number, now: Date): Date {
  return later(now, -number * DAYS_OF[period] * DAY_MS);
}
