/**
 * The volunteer's number: six digits of the county, four of the year, then a sequence. It discloses
 * nothing about the person, so public pages may show it.
 */
export function volunteerNumber(
  divisionCode: string | null,
  year: number,
  sequence: bigint | number,
): string {
  const county = (divisionCode ?? "").slice(0, 6).padEnd(6, "0");
  return `${county}${year}${String(sequence).padStart(6, "0")}`;
}
