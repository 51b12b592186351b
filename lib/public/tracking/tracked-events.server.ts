import "server-only";
import * as z from "zod";
import type { TimelineEvent } from "@/lib/public/tracking/timeline";
import { eventData } from "@/lib/orders/wishes/event-data";
import { WISH_EVENTS } from "@/lib/orders/wishes/lifecycle";
import { openNote } from "@/lib/orders/wishes/sealed-wish.server";
import { maskText } from "@/lib/shared/masking/personal-data";
import type { KeyOwner } from "@/lib/shared/sealing/person-key.server";
import type { Prisma } from "@/prisma/generated/client";

/** The events of a wish as its resident may read them. */
export const TRACKED_EVENTS = {
  select: {
    seq: true,
    round: true,
    name: true,
    actorRole: true,
    actorId: true,
    noteSealed: true,
    data: true,
    at: true,
  },
  orderBy: { seq: "asc" },
} as const satisfies Prisma.Wish$eventsArgs;

type Row = Prisma.WishEventGetPayload<{ select: typeof TRACKED_EVENTS.select }>;
type Wish = { id: string; residentId: string; resident: KeyOwner; events: Row[] };

/** The events of a resident's own wish, without what others did who asked for the same. */
export function readOwnEvents(wish: Wish): TimelineEvent[] {
  return wish.events
    .filter((event) => !isByOtherResident(event, wish.residentId))
    .map((event) => readEvent(event, wish));
}

/**
 * The events of a merged wish, and after them those of the one that stands for it: without what its
 * resident did or is waited for, and without notes, which were written for them.
 */
export function readMergedEvents(own: Wish, other: Wish): TimelineEvent[] {
  const last = own.events.at(-1);
  const since = other.events
    .filter(({ at, name }) => last && at >= last.at && !AWAITING.includes(name))
    .filter((event) => !isByOtherResident(event, own.residentId))
    .map((event) => ({ ...readEvent(event, other), seq: (last?.seq ?? 0) + event.seq }))
    .map((event) => (event.actorRole === "RESIDENT" ? event : { ...event, note: null }));
  return [...readOwnEvents(own), ...since];
}

const AWAITING: Row["name"][] = ["pause", "resume"];

function isByOtherResident({ actorRole, actorId }: Row, residentId: string): boolean {
  return actorRole === "RESIDENT" && actorId !== residentId;
}

const eventName = z.enum(WISH_EVENTS);

function readEvent(
  { data, name, noteSealed, actorId: _, ...event }: Row,
  wish: Pick<Wish, "id" | "resident">,
): TimelineEvent {
  const { to = null, grade = null, overdue = null, publicContent } = eventData(data);
  const isRewording = (name === "amend" || name === "correct") && publicContent !== undefined;
  const written = openNote(wish, { seq: event.seq, noteSealed });
  // What staff write to the resident may name a phone to call.
  const note = event.actorRole === "RESIDENT" ? written && maskText(written) : written;
  return { ...event, note, name: eventName.parse(name), to, grade, overdue, isRewording };
}
