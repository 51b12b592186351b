/** When an activity was to begin before it was moved the last time; null if it was not. */
export function movedFrom({
  startsAt,
  events,
}: {
  startsAt: Date;
  /** Its changes, the last one first. */
  events: { data: unknown }[];
}): Date | null {
  for (const { data } of events) {
    const was = isObject(data) && isObject(data.was) ? data.was.startsAt : undefined;
    const before = typeof was === "string" ? new Date(was) : null;
    if (before && before.getTime() !== startsAt.getTime()) return before;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
