/** The years a county may set days of; further away a day is a typing error. */
export const FIRST_YEAR = 2020;
export const LAST_YEAR = 2100;

export function isCalendarYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
