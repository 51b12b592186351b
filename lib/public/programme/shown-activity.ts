import type { ActivityKind, Admission, SiteLevel } from "@/prisma/generated/enums";

/** How an activity of the programme stands, in the words of the public. */
export type ShownStatus = "PUBLISHED" | "HELD" | "CANCELLED";

/** An activity as one line of the programme. */
export type ShownActivity = {
  id: string;
  /** The day it is on, as 2026-12-04. */
  day: string;
  title: string;
  kind: ActivityKind;
  status: ShownStatus;
  admission: Admission;
  places: number | null;
  spot: string;
  startsAt: Date;
  endsAt: Date;
  cancelReason: string | null;
  siteId: string;
  place: string;
  level: SiteLevel;
  town: string | null;
  host: string | null;
  /** Where its speakers work. */
  speakers: string[] | null;
  /** Along the ground, where a place was chosen near which it should be. */
  km: number | null;
};

/** A day of the programme: of a full one the first lines, with how many there are. */
export type ShownDay = { day: string; activities: ShownActivity[]; total: number };
