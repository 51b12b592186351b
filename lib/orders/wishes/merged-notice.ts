// A notice about a merged wish tells of an event of the wish that stands for it. Its number is kept below
// zero, so that it never meets those of the wish's own events: no two merges of a wish have one version.

/** More than any wish has. */
const MOST_EVENTS = 10_000;

/** The `eventSeq` of a notice about a wish that was merged at `version`, for the event `seq` of the other wish. */
export function seqOfOther(version: number, seq: number): number {
  return -(version * MOST_EVENTS + seq);
}

/** The number of the event that a notice tells of, within its own wish or the one that stands for it. */
export function seqToldOf(eventSeq: number): number {
  return eventSeq < 0 ? -eventSeq % MOST_EVENTS : eventSeq;
}
