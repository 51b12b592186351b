import { bareName } from "@/lib/network/sites/bare-name";
import type { CalendarEvent } from "@/lib/shared/days/calendar";

type Held = {
  id: string;
  version: number;
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  description: string;
  spot: string;
  status: string;
  cancelReason: string | null;
  place: string;
  town: string | null;
  address: string | null;
  phone: string | null;
};

/** The words a calendar adds. */
type Says = { cancelled: (title: string) => string; url: (id: string) => string };

/** An activity as an event of a calendar. It names no person: of speakers and teams nothing is in it. */
export function toCalendarEvent(activity: Held, says: Says): CalendarEvent {
  const { id, version, changedAt, startsAt, endsAt, title, place, town, spot } = activity;
  const isCancelled = activity.status === "CANCELLED";
  const where = `${town ? bareName(town) : ""}${place}`;
  return {
    ...{ uid: `${id}@hive`, sequence: version, changedAt, startsAt, endsAt, isCancelled },
    title: isCancelled ? says.cancelled(title) : title,
    place: [where, spot, activity.address].filter(Boolean).join(" "),
    description: [activity.cancelReason, activity.description, activity.phone]
      .filter(Boolean)
      .join("\n"),
    url: says.url(id),
  };
}
