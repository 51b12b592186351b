import { db } from "@/lib/shared/db/db";
import { formatDay } from "@/lib/shared/days/china-time";
import { addDays, parseDay } from "@/lib/shared/days/days";
import { bookVisitRoom, holdVisitRoom } from "@/lib/orders/visits/commands";
import { findRoomChoice } from "@/lib/orders/visits/queries";
import type { StaffActor } from "@/lib/shared/auth/actor";
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
export async function seedVenues(station: StaffActor, now: Date): Promise<void> {
  const places: Place[] = await db.site.findMany({
    where: { centerId: station.centerId, closedAt: null },
    select: { id: true, level: true },
    orderBy: { divisionCode: "asc" },
  });
  await db.room.createMany({ data: places.flatMap(roomsOf) });
  await db.openingHours.createMany({ data: places.flatMap(hoursOf) });
  await db.kitItem.createMany({ data: places.flatMap(kitOf) });
  const repairDay = parseDay(addDays(formatDay(now), 10));
  await db.openingException.create({
    data: { siteId: station.siteId, fromOn: repairDay, toOn: repairDay, reason: "暖气检修" },
  });
  await bookRooms(station, now);
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

/** How far ahead a free time is looked for. */
const DAYS = [2, 3, 4, 5, 6, 7, 8];

/** The wishes that the station has taken care of are served in its own room, at the first time that is free. */
async function bookRooms(station: StaffActor, now: Date): Promise<void> {
  const wishes = await db.wish.findMany({
    where: { siteId: station.siteId, status: { in: ["ACCEPTED", "SUPPLIED"] } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id: wishId } of wishes) {
    for (const ahead of DAYS) {
      const view = { day: addDays(formatDay(now), ahead), minutes: 90, others: undefined };
      const choice = await findRoomChoice(station, wishId, view, now);
      const room = choice?.rooms.find(({ slots }) => slots.length > 0);
      const [slot] = room?.slots ?? [];
      if (!room || !slot) continue;
      const { startsAt } = slot;
      await holdVisitRoom(station, { wishId, roomId: room.id, startsAt, minutes: 90 }, now);
      const { id: holdId } = await db.booking.findFirstOrThrow({ where: { wishId } });
      await bookVisitRoom(station, { wishId, holdId }, now);
      break;
    }
  }
}
