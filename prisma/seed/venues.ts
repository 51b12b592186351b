import { db } from "@/lib/shared/db/db";
import { formatDay } from "@/lib/shared/days/china-time";
import { addDays, parseDay } from "@/lib/shared/days/days";
import { HOUR_MS, later } from "@/lib/shared/days/durations";
import type { SiteLevel } from "@/prisma/generated/enums";

type Room = [name: string, capacity: number, spot: string];
type Hours = [weekdays: number[], from: number, to: number];
type Kit = [name: string, unit: string, quantity: number];
type Has = { rooms: Room[]; hours: Hours[]; kit: Kit[] };

const WEEK = [1, 2, 3, 4, 5];
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7, 8];

/** What a place of each level has; office hours are those of 新疆, two hours later than in the east. */
const HAS: Record<Exclude<SiteLevel, "CITY">, Has> = {
  CENTER: {
    rooms: [
      ["报告厅", 200, "一楼"],
      ["第一教室", 50, "二楼"],
      ["第二教室", 50, "二楼"],
      ["书画室", 24, "三楼东头"],
      ["排练厅", 40, "三楼西头"],
    ],
    hours: [[ALL_DAYS, 10, 20]],
    kit: [
      ["投影仪", "台", 4],
      ["音响", "套", 3],
      ["展板", "块", 30],
      ["折叠椅", "把", 200],
    ],
  },
  TOWNSHIP: {
    rooms: [
      ["多功能厅", 80, "一楼"],
      ["培训教室", 40, "二楼"],
      ["便民理发室", 6, "一楼进门左手"],
    ],
    hours: [
      [WEEK, 10, 14],
      [WEEK, 15.5, 19.5],
      [[6, 7], 11, 18],
    ],
    kit: [
      ["投影仪", "台", 2],
      ["音响", "套", 1],
      ["折叠椅", "把", 60],
    ],
  },
  VILLAGE: {
    rooms: [["活动室", 30, "一楼"]],
    hours: [
      [WEEK, 10, 14],
      [WEEK, 15.5, 19.5],
      [[6], 11, 18],
    ],
    kit: [],
  },
  POINT: { rooms: [["活动区", 20, ""]], hours: [[ALL_DAYS, 10, 20]], kit: [] },
};

const VILLAGE_KIT: Kit[] = [
  ["折叠椅", "把", 20],
  ["血压计", "台", 2],
];

/** Every third village has kit of its own, and the others borrow. */
const VILLAGES_PER_KIT = 3;

type Place = { id: string; level: SiteLevel };

/** Rooms, opening hours and kit of all places of a county, and some rooms that are booked. */
export async function seedVenues(centerId: string, homeId: string, now: Date): Promise<void> {
  const places: Place[] = await db.site.findMany({
    where: { centerId, closedAt: null },
    select: { id: true, level: true },
    orderBy: { divisionCode: "asc" },
  });
  await db.room.createMany({ data: places.flatMap(roomsOf) });
  await db.openingHours.createMany({ data: places.flatMap(hoursOf) });
  await db.kitItem.createMany({ data: places.flatMap(kitOf) });
  const repairDay = parseDay(addDays(formatDay(now), 10));
  await db.openingException.create({
    data: { siteId: homeId, fromOn: repairDay, toOn: repairDay, reason: "暖气检修" },
  });
  await bookRooms(centerId, now);
}

function hasOf({ level }: Place): Has {
  return level === "CITY" ? { rooms: [], hours: [], kit: [] } : HAS[level];
}

function roomsOf(place: Place) {
  return hasOf(place).rooms.map(([name, capacity, spot]) => ({
    ...{ siteId: place.id, name, capacity, spot },
  }));
}

function hoursOf(place: Place) {
  return hasOf(place).hours.flatMap(([weekdays, from, to]) =>
    weekdays.map((weekday) => ({
      ...{ siteId: place.id, weekday, fromMinute: from * 60, toMinute: to * 60 },
    })),
  );
}

function kitOf(place: Place, index: number) {
  const hasOwn = place.level === "VILLAGE" && index % VILLAGES_PER_KIT === 0;
  return (hasOwn ? VILLAGE_KIT : hasOf(place).kit).map(([name, unit, quantity]) => ({
    ...{ siteId: place.id, name, unit, quantity },
  }));
}

const MOST_BOOKED = 5;

/** Of the visits that are agreed some take place in the village's room, for two hours. */
async function bookRooms(centerId: string, now: Date): Promise<void> {
  const wishes = await db.wish.findMany({
    where: { centerId, status: { in: ["ACCEPTED", "SUPPLIED"] }, visitAt: { gt: now } },
    select: {
      ...{ id: true, visitAt: true },
      site: { select: { rooms: { select: { id: true }, take: 1 } } },
    },
    orderBy: [{ visitAt: "asc" }, { id: "asc" }],
    take: MOST_BOOKED,
  });
  await db.booking.createMany({
    data: wishes.flatMap(({ id: wishId, visitAt, site }) =>
      site.rooms.flatMap(({ id: roomId }) =>
        visitAt === null
          ? []
          : {
              wishId,
              roomId,
              startsAt: visitAt,
              endsAt: later(visitAt, 2 * HOUR_MS),
              status: "BOOKED" as const,
            },
      ),
    ),
    skipDuplicates: true,
  });
}
