import { writeCalendar } from "@/lib/shared/days/calendar";
import { HOUR_MS, later } from "@/lib/shared/days/durations";

/** A visit as a calendar shows it. */
export type CalendarVisit = {
  wishId: string;
  /** Goes up with each change, so that a calendar replaces what it had. */
  sequence: number;
  visitAt: Date;
  title: string;
  url: string;
};

const HOURS = 1;

/** Returns the visit as a calendar file of one hour, with a reminder two hours before. */
export function calendarFile({ wishId, sequence, visitAt, title, url }: CalendarVisit, now: Date) {
  const event = {
    ...{ uid: `${wishId}@hive`, sequence, changedAt: now, title, url },
    ...{ startsAt: visitAt, endsAt: later(visitAt, HOURS * HOUR_MS), remindBefore: "PT2H" },
  };
  return writeCalendar({ product: "Visits", events: [event] });
}
