import type { QuietHours } from "@/lib/shared/days/quiet-hours";

/** When a county closes and sleeps, by Beijing time. */
export type CountyHours = QuietHours & {
  /** Close of business, in minutes after midnight. */
  closingMinute: number;
};

/** The columns of a county that hold its hours, for a select. */
export const COUNTY_HOURS = { closingMinute: true, quietFrom: true, quietTo: true } as const;

/** What a county may set, so that people can work and sleep (CHECK `centers_hours`). */
export const CLOSING_MINUTES = Array.from({ length: 11 }, (_, n) => 16 * 60 + n * 30);
export const QUIET_FROM = [20, 21, 22, 23, 0, 1, 2];
export const QUIET_TO = [5, 6, 7, 8, 9, 10];

export const USUAL_HOURS: CountyHours = { closingMinute: 18 * 60, quietFrom: 22, quietTo: 7 };

/**
 * 新疆 lies two hours behind the sun of Beijing. Its offices close at 19:30 in winter and at 20:00 in
 * summer (the yearly notice of the region); the earlier one is when they are open all year round.
 */
const FAR_WEST: CountyHours = { closingMinute: 19 * 60 + 30, quietFrom: 0, quietTo: 9 };

/** The hours of a county that has set none, by its division code (行政区划代码); null: it has none. */
export function defaultHours(code: string | null): CountyHours {
  return code?.startsWith("65") ? FAR_WEST : USUAL_HOURS;
}

/** Minutes after midnight as a time of the day, "19:30". */
export function formatMinute(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}
