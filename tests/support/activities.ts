import { randomUUID, randomUUIDv7 } from "node:crypto";
import { digestOf } from "@/lib/activities/programmes/digest.server";

import { findStanding, toEntry } from "@/lib/activities/programmes/standing.data";
import { db } from "@/lib/shared/db/db";
import { dayInChina, formatDay } from "@/lib/shared/days/china-time";
import { parseDay } from "@/lib/shared/days/days";
import { DAY_MS, HOUR_MS } from "@/lib/shared/days/durations";
import type { Prisma } from "@/prisma/generated/client";
import type { Activity, Plan } from "@/prisma/generated/client";
import type {
  ActivityEventName,
  ActivityStatus,
  PlanEventName,
  PlanStatus,
} from "@/prisma/generated/enums";
import { aStaff, present } from "@/tests/support/factories";

type Place = { id: string; centerId: string | null };
type Transaction = Prisma.TransactionClient;
type ActivityData = Partial<Omit<Prisma.ActivityUncheckedCreateInput, "version" | "status">> & {
  status?: ActivityStatus;
};

let count = 0;

/** The steps by which an activity comes to a status. */
const WAY: Record<ActivityStatus, [ActivityEventName, ActivityStatus][]> = {
  DRAFT: [["draft", "DRAFT"]],
  SUBMITTED: [
    ["draft", "DRAFT"],
    ["submit", "SUBMITTED"],
  ],
  DROPPED: [
    ["draft", "DRAFT"],
    ["drop", "DROPPED"],
  ],
  PUBLISHED: published(),
  HELD: published(["hold", "HELD"]),
  NOT_HELD: published(["lapse", "NOT_HELD"]),
  CANCELLED: published(["cancel", "CANCELLED"]),
};

function published(...last: [ActivityEventName, ActivityStatus][]) {
  const way: [ActivityEventName, ActivityStatus][] = [
    ["draft", "DRAFT"],
    ["submit", "SUBMITTED"],
    ["publish", "PUBLISHED"],
  ];
  return [...way, ...last];
}

/**
 * An activity of a place with its plan and its events, in one transaction. Without `data` it is published
 * and begins in a day, for two hours, without a limit. Of the status that is given it has all that the
 * database asks for: a headcount, a reason.
 */
export async function anActivity(place: Place, data: ActivityData = {}): Promise<Activity> {
  return db.$transaction(async (tx) => {
    const startsAt = new Date(data.startsAt ?? Date.now() + DAY_MS);
    const plan = data.planId ? { id: data.planId } : await thePlan(tx, place, startsAt);
    const status = data.status ?? "PUBLISHED";
    const way = WAY[status];
    const activity = await tx.activity.create({
      data: {
        id: randomUUIDv7(),
        idempotencyKey: randomUUID(),
        centerId: present(place.centerId),
        siteId: place.id,
        planId: plan.id,
        kind: "CLASS",
        title: `活动${++count}`,
        startsAt,
        endsAt: new Date(startsAt.getTime() + 2 * HOUR_MS),
        status,
        ...askedBy(status),
        ...data,
        version: way.length,
      },
    });
    await tx.activityEvent.createMany({ data: eventsOf(activity, way) });
    return activity;
  });
}

/** What the database asks of an activity in this status. */
function askedBy(status: ActivityStatus) {
  const isPublic = !["DRAFT", "SUBMITTED", "DROPPED"].includes(status);
  return {
    publishedAt: isPublic ? new Date() : null,
    cancelReason: status === "CANCELLED" ? "老师生病" : null,
    ...(status === "HELD" && { adults: 20, children: 5 }),
  };
}

function eventsOf({ id, adults, children }: Activity, way: [ActivityEventName, ActivityStatus][]) {
  return way.map(([name, toStatus], index) => ({
    ...{ activityId: id, seq: index + 1, name, toStatus },
    fromStatus: way[index - 1]?.[1] ?? null,
    actorRole: "SYSTEM" as const,
    ...(name === "hold" && { data: { adults, children } }),
  }));
}

/** The plan of a place for the month of a moment: the one there is, else a draft. */
export async function aPlan(place: Place, at = new Date()): Promise<Plan> {
  return db.$transaction((tx) => thePlan(tx, place, at));
}

async function thePlan(tx: Transaction, { id: siteId, centerId }: Place, at: Date): Promise<Plan> {
  const month = parseDay(`${formatDay(at).slice(0, 7)}-01`);
  const data = { siteId, centerId: present(centerId), month };
  const made = await tx.plan.createManyAndReturn({ data, skipDuplicates: true });
  for (const { id: planId } of made) {
    const event = {
      planId,
      seq: 1,
      name: "begin",
      toStatus: "DRAFT",
      actorRole: "SYSTEM",
    } as const;
    await tx.planEvent.create({ data: event });
  }
  return tx.plan.findUniqueOrThrow({ where: { siteId_month: { siteId, month } } });
}

type Step = {
  name: ActivityEventName;
  /** The status it leads to; the same one if left out. */
  toStatus?: ActivityStatus;
  /** What it changes in the row. */
  change?: Prisma.ActivityUncheckedUpdateInput;
  note?: string;
  data?: Prisma.InputJsonObject;
  at?: Date;
};

/** Takes an activity one step on, past all rules but those of the database. */
export async function stepActivity(id: string, step: Step): Promise<Activity> {
  const { name, change, note = null, data = {}, at = new Date() } = step;
  return db.$transaction(async (tx) => {
    const { status: fromStatus, version } = await tx.activity.findUniqueOrThrow({ where: { id } });
    const toStatus = step.toStatus ?? fromStatus;
    await tx.activityEvent.create({
      data: {
        ...{ activityId: id, seq: version + 1, name, fromStatus, toStatus },
        ...{ note, data, at, actorRole: "SYSTEM" },
      },
    });
    return tx.activity.update({
      where: { id },
      data: { ...change, status: toStatus, version: version + 1, changedAt: at },
    });
  });
}

/** Cancels a published activity. */
export const cancelActivity = (id: string, reason = "老师生病", at = new Date()) =>
  stepActivity(id, {
    ...{ name: "cancel", toStatus: "CANCELLED", note: reason, at },
    change: { cancelReason: reason },
  });

/** Moves a published activity to another time, as long as before. */
export async function moveActivity(id: string, startsAt: Date, note = "老师生病") {
  const before = await db.activity.findUniqueOrThrow({ where: { id } });
  const length = before.endsAt.getTime() - before.startsAt.getTime();
  return stepActivity(id, {
    ...{ name: "change", note },
    data: {
      was: { startsAt: before.startsAt.toISOString(), endsAt: before.endsAt.toISOString() },
    },
    change: { startsAt, endsAt: new Date(startsAt.getTime() + length) },
  });
}

/** The programme of a county for the month of the first of these activities, which are its entries. */
export async function aProgramme(
  centerId: string,
  activities: Activity[],
  data: Partial<Omit<Prisma.ProgrammeUncheckedCreateInput, "entries" | "centerId">> = {},
) {
  const staff = data.staffId ?? (await aStaff(centerId)).id;
  const [year, month] = dayInChina(activities[0]?.startsAt ?? new Date());
  const last = await db.programme.aggregate({ where: { centerId }, _max: { number: true } });
  const standing = await findStanding(db, { id: { in: activities.map(({ id }) => id) } });
  const entries = standing.map(toEntry);
  return db.programme.create({
    data: {
      centerId,
      month: parseDay(`${year}-${String(month).padStart(2, "0")}-01`),
      number: (last._max.number ?? 0) + 1,
      theme: "一老一小，冬天有人问",
      digest: digestOf(entries),
      ...data,
      staffId: staff,
      entries: {
        createMany: { data: entries.map((entry, index) => ({ ...entry, position: index + 1 })) },
      },
    },
  });
}
/** An item of the menu that is held as an activity. */
export function aMenuItem({ id: categoryId, centerId }: { id: string; centerId: string }) {
  const words = { name: `菜单${++count}`, nameEn: "Item", description: "一句话" };
  return db.menuItem.create({ data: { categoryId, centerId, ...words, offer: "ACTIVITY" } });
}

/** Takes a plan one step on, past all rules but those of the database. */
export async function stepPlan(
  planId: string,
  name: PlanEventName,
  toStatus: PlanStatus,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { status, version } = await tx.plan.findUniqueOrThrow({ where: { id: planId } });
    const seq = version + 1;
    await tx.plan.update({ where: { id: planId }, data: { status: toStatus, version: seq } });
    await tx.planEvent.create({
      data: { planId, seq, name, fromStatus: status, toStatus, actorRole: "SYSTEM" },
    });
  });
}
