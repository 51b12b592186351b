/** Which attendees came to a service, and which did not. */
export type Attendance = { came: string[]; absent: string[] };

/**
 * Splits the attendees named by those reported to have come. If only one was named, that one came,
 * since checking out shows it. Returns null if of several none is reported, or one who was not named.
 */
export function splitAttendance(named: string[], reported: string[] = []): Attendance | null {
  if (named.length <= 1) return { came: named, absent: [] };
  const isReported = (id: string) => reported.includes(id);
  if (reported.length === 0 || !reported.every((id) => named.includes(id))) return null;
  return { came: named.filter(isReported), absent: named.filter((id) => !isReported(id)) };
}
