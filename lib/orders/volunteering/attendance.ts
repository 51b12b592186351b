/** Who of those named came to a service, and who did not. */
export type Attendance = { came: string[]; absent: string[] };

/**
 * Splits those who were named by who is said to have come. Where only one was named, checking out
 * says it. Of several somebody must have come, and nobody who was not named; null where that does
 * not hold.
 */
export function attendanceOf(named: string[], saidToHaveCome: string[] = []): Attendance | null {
  if (named.length <= 1) return { came: named, absent: [] };
  const isSaid = (id: string) => saidToHaveCome.includes(id);
  if (saidToHaveCome.length === 0 || !saidToHaveCome.every((id) => named.includes(id))) return null;
  return { came: named.filter(isSaid), absent: named.filter((id) => !isSaid(id)) };
}
