import { randomUUID, randomUUIDv7 } from "node:crypto";
import { midnightInChina } from "@/lib/shared/days/china-time";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/shared/days/durations";
import type { Prisma } from "@/prisma/generated/client";
import type { ActivityEventName, ActivityStatus, Admission } from "@/prisma/generated/enums";
import type { Planned } from "@/prisma/seed/programme-month";
import WORDS from "@/prisma/seed/programme-words.json";
import type { Random } from "@/prisma/seed/random";

type ActivityRow = Omit<
  Prisma.ActivityCreateManyInput,
  "id" | "startsAt" | "endsAt" | "categoryId" | "admission" | "places"
> & {
  id: string;
  startsAt: Date;
  endsAt: Date;
  categoryId: string | null;
  admission: Admission;
  places: number | null;
};
type EventRow = Prisma.ActivityEventCreateManyInput;

/** The month of a plan: when its programme was published, and who plans. */
export type MonthOfPlan = {
  centerId: string;
  year: number;
  month: number;
  publishedAt: Date;
  now: Date;
  random: Random;
  planIdOf: (siteId: string) => string;
  staffIdOf: (siteId: string) => string;
};

export type Made = {
  planned: Planned;
  row: ActivityRow;
  events: EventRow[];
  /** As it was when the programme was published; null if it was added later. */
  listed: { startsAt: Date; endsAt: Date } | null;
};

/** What becomes of an activity: left out, it is drawn. */
export type Fate = "AS_PLANNED" | { movedTo: Date; why: string };

/** The row of a planned activity with all that has happened to it until now. */
export function makeActivity(planned: Planned, plan: MonthOfPlan, given?: Fate): Made {
  const { year, month, random } = plan;
  const startsAt = new Date(
    midnightInChina(year, month, planned.day).getTime() + planned.startMinute * MINUTE_MS,
  );
  const endsAt = new Date(startsAt.getTime() + planned.minutes * MINUTE_MS);
  const isAdded = !given && random.between(0, 1) < 0.008;
  const life = begin(planned, plan, startsAt, isAdded);
  const made = {
    planned,
    row: { ...life.row, startsAt, endsAt },
    events: life.events,
    listed: isAdded ? null : { startsAt, endsAt },
  };
  if (given && given !== "AS_PLANNED") move(made, plan, given.movedTo, given.why);
  else drawFate(made, plan, given);
  made.row.version = made.events.length;
  return made;
}

function begin(planned: Planned, plan: MonthOfPlan, startsAt: Date, isAdded: boolean) {
  const { place, item, day: _, startMinute: __, minutes: ___, ...shown } = planned;
  const publishedAt = isAdded ? between(plan, plan.publishedAt, startsAt) : plan.publishedAt;
  const id = randomUUIDv7();
  const draftedAt = new Date(publishedAt.getTime() - 12 * DAY_MS);
  const row = {
    ...shown,
    ...{ id, idempotencyKey: randomUUID(), centerId: plan.centerId, siteId: place.id },
    ...{ planId: plan.planIdOf(place.id), menuItemId: item?.id ?? null },
    ...{ categoryId: item?.categoryId ?? null, platformId: item?.platformId ?? null },
    admission: planned.places === null ? ("WALK_IN" as const) : ("FIRST_COME" as const),
    ...{ status: "PUBLISHED" as ActivityStatus, version: 3, publishedAt },
    ...{ createdAt: draftedAt, changedAt: publishedAt },
  };
  const actor = { actorRole: "STAFF" as const, actorId: plan.staffIdOf(place.id) };
  const step = (seq: number, name: ActivityEventName, from: ActivityStatus | null, at: Date) => ({
    ...{ activityId: id, seq, name, fromStatus: from, ...actor, at },
    toStatus: ({ draft: "DRAFT", submit: "SUBMITTED" } as const)[name as "draft"] ?? "PUBLISHED",
  });
  const submittedAt = new Date(publishedAt.getTime() - 5 * DAY_MS);
  const events: EventRow[] = [
    step(1, "draft", null, draftedAt),
    step(2, "submit", "DRAFT", submittedAt),
    step(3, "publish", "SUBMITTED", publishedAt),
  ];
  return { row, events };
}

function drawFate(made: Made, plan: MonthOfPlan, given?: Fate): void {
  const { now, random } = plan;
  const draw = given ? 1 : random.between(0, 1);
  const isPast = made.row.endsAt <= now;
  if (isPast && made.row.endsAt.getTime() + DAY_MS < now.getTime()) {
    if (draw < 0.04) return cancel(made, plan);
    if (draw < 0.08) return addStep(made, "lapse", "NOT_HELD", later(made.row.endsAt, DAY_MS));
    return hold(made, plan);
  }
  if (isPast) return draw < 0.5 ? undefined : hold(made, plan);
  if (draw < 0.005) return cancel(made, plan);
  if (draw < 0.01) {
    const movedTo = later(made.row.startsAt, random.oneOf([1, 2, 7]) * DAY_MS);
    return move(made, plan, movedTo, random.oneOf(WORDS.moved));
  }
}

function hold(made: Made, { now, random }: MonthOfPlan): void {
  const usual = made.planned.item?.usualNumber ?? 60;
  const adults = Math.round(usual * random.between(0.4, 1));
  const children = Math.round(usual * random.between(0, 0.25));
  const at = later(made.row.endsAt, random.between(0.2, 20) * HOUR_MS);
  addStep(made, "hold", "HELD", at < now ? at : now, { data: { adults, children } });
  Object.assign(made.row, { adults, children });
}

function cancel(made: Made, plan: MonthOfPlan): void {
  const reason = plan.random.oneOf(WORDS.reasons);
  const at = between(plan, made.row.publishedAt as Date, made.row.startsAt);
  addStep(made, "cancel", "CANCELLED", at, { note: reason });
  made.row.cancelReason = reason;
}

function move(made: Made, plan: MonthOfPlan, movedTo: Date, why: string): void {
  const { startsAt, endsAt, publishedAt } = made.row;
  const was = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  const at = between(plan, publishedAt as Date, startsAt);
  addStep(made, "change", "PUBLISHED", at, { note: why, data: { was } });
  made.row.endsAt = later(movedTo, endsAt.getTime() - startsAt.getTime());
  made.row.startsAt = movedTo;
}

function addStep(
  { row, events }: Made,
  name: ActivityEventName,
  toStatus: ActivityStatus,
  at: Date,
  more: Pick<EventRow, "note" | "data"> = {},
): void {
  const last = events.at(-1);
  events.push({
    ...{ activityId: row.id, seq: events.length + 1, name, fromStatus: "PUBLISHED", toStatus },
    ...{ actorRole: name === "lapse" ? ("SYSTEM" as const) : ("STAFF" as const) },
    ...{ actorId: name === "lapse" ? null : (last?.actorId ?? null), at, ...more },
  });
  Object.assign(row, { status: toStatus, changedAt: at });
}

/** A moment between two others, and before now. */
function between({ now, random }: MonthOfPlan, from: Date, to: Date): Date {
  const end = Math.max(from.getTime(), Math.min(to.getTime() - HOUR_MS, now.getTime()));
  return new Date(random.between(from.getTime(), end));
}

function later(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds);
}
