import { DAY_MS, later } from "@/lib/shared/days/durations";

/** For how long something is kept, and where that comes from. */
export type RetentionRule = {
  /** Days after which it is deleted or erased; null: it is kept for good. */
  days: number | null;
  /** Since when the days count. */
  since: string;
  source: string;
};

/** Logs are kept for six months at least (网络安全法); no six months have more days. */
export const LOG_DAYS = 184;

/** Residents who have not come back for so long are erased (个人信息保护法 art. 19: no longer than needed). */
export const RESIDENT_YEARS = 3;

const LOGS = "Cybersecurity Law: logs, six months at least";
const RECORDS = "Rules on records of volunteer service: ten years at least";
const NOT_LONGER = "Personal Information Protection Law, art. 19: no longer than needed";

/** What is kept, and for how long. What has no rule here is kept until the person is erased. */
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
  exports: { days: 30, since: "they were asked for", source: NOT_LONGER },
} as const satisfies Record<string, RetentionRule>;

type Limited = {
  [Name in keyof typeof RETENTION]: (typeof RETENTION)[Name]["days"] extends null ? never : Name;
}[keyof typeof RETENTION];

/** What is older than this moment has been kept for long enough. */
export function keptSince(name: Limited, now: Date): Date {
  return later(now, -RETENTION[name].days * DAY_MS);
}
