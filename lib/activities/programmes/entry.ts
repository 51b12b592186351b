import { isSameValue } from "@/lib/activities/activities/text";
import type { Admission, ActivityStatus } from "@/prisma/generated/enums";

/** A line of a month's programme: what it says of an activity. */
export type Entry = {
  activityId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  town: string;
  spot: string;
  host: string;
  category: string;
  platform: string;
  admission: Admission;
  places: number | null;
};

/** What of an entry may be changed later, in the order in which a correction names it. */
export const ENTRY_FIELDS = [
  "startsAt",
  "endsAt",
  "place",
  "spot",
  "title",
  "host",
  "admission",
  "places",
] as const satisfies (keyof Entry)[];

export type EntryField = (typeof ENTRY_FIELDS)[number];

/** An activity as it stands now, beside the programme. */
export type Standing = Entry & {
  status: ActivityStatus;
  cancelReason: string | null;
  isLateEntry: boolean;
};

/** A correction (更正) of a published programme. */
export type Erratum =
  | { kind: "ADDED"; now: Standing }
  | { kind: "CANCELLED"; was: Entry; now: Standing }
  | { kind: "CHANGED"; was: Entry; now: Standing; fields: EntryField[] };

/**
 * The corrections of a programme: where what stands now differs from what was published, in order of the time
 * that holds now. An activity that was published after the programme and cancelled again is none.
 */
export function listErrata(entries: Entry[], standing: Standing[]): Erratum[] {
  const published = new Map(entries.map((entry) => [entry.activityId, entry]));
  return standing
    .flatMap((now) => toErratum(published.get(now.activityId), now))
    .sort((one, other) => one.now.startsAt.getTime() - other.now.startsAt.getTime());
}

function toErratum(was: Entry | undefined, now: Standing): Erratum[] {
  const isOff = now.status === "CANCELLED";
  if (!was) return isOff ? [] : [{ kind: "ADDED", now }];
  if (isOff) return [{ kind: "CANCELLED", was, now }];
  const fields = ENTRY_FIELDS.filter((name) => !isSameValue(was[name], now[name]));
  return fields.length > 0 ? [{ kind: "CHANGED", was, now, fields }] : [];
}
