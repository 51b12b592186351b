import KNOWN from "chinese-days/dist/chinese-days.json";

const holidays: Record<string, string> = KNOWN.holidays;
const workdays: Record<string, string> = KNOWN.workdays;

/**
 * Whether a day is worked by a notice of the State Council that is built in: those of 2004 up to the
 * year the package was made in. Null where none says anything of the day.
 */
export function isWorkedByNotice(day: string): boolean | null {
  if (Object.hasOwn(workdays, day)) return true;
  return Object.hasOwn(holidays, day) ? false : null;
}
