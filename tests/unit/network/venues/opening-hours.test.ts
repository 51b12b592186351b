import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeSlots, nearestFree, overlaps } from "@/lib/network/venues/free-slots";
import {
  DAY_OFF,
  hoursOn,
  isOpenFor,
  mergeSpans,
  momentOn,
  type HoursException,
  type VenueHours,
  type WeeklyHours,
} from "@/lib/network/venues/opening-hours";
import { addDays, parseDay } from "@/lib/shared/days/days";
import { MINUTE_MS } from "@/lib/shared/days/durations";

const always = { validFrom: null, validTo: null };
const weekly = (weekday: number, from: number, to: number): WeeklyHours => ({
  ...always,
  weekday,
  fromMinute: from * 60,
  toMinute: to * 60,
});
const closed = (fromOn: string, toOn = fromOn, roomId: string | null = null): HoursException => ({
  ...{ roomId, fromOn: parseDay(fromOn), toOn: parseDay(toOn), fromMinute: null, toMinute: null },
});
const open = (day: string, from: number, to: number, roomId: string | null = null) => ({
  ...closed(day, day, roomId),
  ...{ fromMinute: from * 60, toMinute: to * 60 },
});

/** Thursday 1 October 2026 is off, Saturday 10 October is worked. */
const isWorkingDay = (day: string) =>
  day === "2026-10-10" || (day !== "2026-10-01" && ![0, 6].includes(parseDay(day).getUTCDay()));
const WEEK = [1, 2, 3, 4, 5].flatMap((day) => [weekly(day, 9, 12), weekly(day, 14, 18)]);
const hours = (given: Partial<VenueHours> = {}): VenueHours => ({
  ...{ weekly: WEEK, exceptions: [], isWorkingDay },
  ...given,
});
const spans = (...pairs: [number, number][]) =>
  pairs.map(([from, to]) => ({ from: from * 60, to: to * 60 }));
const USUAL = spans([9, 12], [14, 18]);

describe("the hours of a day", () => {
  test("are those of its weekday", () => {
    expect(hoursOn("2026-10-09", hours())).toEqual(USUAL);
    expect(hoursOn("2026-10-11", hours())).toEqual([]);
  });

  test("of a holiday are those a place has for days off, else it is closed", () => {
    expect(hoursOn("2026-10-01", hours())).toEqual([]);
    const given = { weekly: [...WEEK, weekly(DAY_OFF, 10, 12)] };
    expect(hoursOn("2026-10-01", hours(given))).toEqual(spans([10, 12]));
  });

  test("of a Saturday that is worked are those of Friday, unless Saturday has its own", () => {
    expect(hoursOn("2026-10-10", hours())).toEqual(USUAL);
    const given = { weekly: [...WEEK, weekly(6, 10, 16)] };
    expect(hoursOn("2026-10-10", hours(given))).toEqual(spans([10, 16]));
  });

  test("hold from and to the day that is said", () => {
    const summer = {
      ...weekly(1, 8, 20),
      validFrom: parseDay("2026-06-01"),
      validTo: parseDay("2026-08-31"),
    };
    const on = (day: string) => hoursOn(day, hours({ weekly: [summer] }));
    expect(on("2026-08-31")).toEqual(spans([8, 20]));
    expect(on("2026-09-07")).toEqual([]);
  });

  test("a closure goes before other hours, those of a room before those of its place", () => {
    const day = "2026-10-09";
    const exceptions = [open(day, 8, 20), open(day, 19, 21, "room")];
    expect(hoursOn(day, hours({ exceptions }), "room")).toEqual(spans([19, 21]));
    expect(hoursOn(day, hours({ exceptions }), "other")).toEqual(spans([8, 20]));
    const snow = hours({ exceptions: [...exceptions, closed("2026-10-08", day)] });
    expect(hoursOn(day, snow, "room")).toEqual([]);
  });

  test("a place that has said nothing is open from seven to ten", () => {
    expect(hoursOn("2026-10-11", hours({ weekly: [] }))).toEqual(spans([7, 22]));
  });
});

describe("whether a room is open for a time", () => {
  const slot = (from: string, to: string) => ({
    startsAt: new Date(`${from}+08:00`),
    endsAt: new Date(`${to}+08:00`),
  });

  test("not over the noon break, and not a minute longer", () => {
    const is = (from: string, to: string) =>
      isOpenFor(slot(`2026-10-09T${from}`, `2026-10-09T${to}`), hours(), "room");
    expect(is("09:00", "12:00")).toBe(true);
    expect(is("11:00", "15:00")).toBe(false);
    expect(is("17:00", "18:01")).toBe(false);
  });

  test("what stands there over night needs no night hours, but no closed day between", () => {
    const exhibition = slot("2026-10-12T09:00", "2026-10-15T18:00");
    expect(isOpenFor(exhibition, hours(), "room")).toBe(true);
    const exceptions = [closed("2026-10-13")];
    expect(isOpenFor(exhibition, hours({ exceptions }), "room")).toBe(false);
  });

  test("what ends at midnight ends on that day", () => {
    const late = hours({ weekly: [weekly(5, 9, 24)] });
    expect(isOpenFor(slot("2026-10-09T22:00", "2026-10-10T00:00"), late, "room")).toBe(true);
  });
});

const DAY = "2026-10-12";
const minutes = fc.integer({ min: 0, max: 48 }).map((halves) => halves * 30);
const aSpan = fc
  .tuple(minutes, minutes)
  .filter(([from, to]) => from !== to)
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
const slotOn = (day: string, { from, to }: { from: number; to: number }) => ({
  startsAt: momentOn(day, from),
  endsAt: momentOn(day, to),
});

describe("free times", () => {
  test("each is open and free, and each half hour that is open and free is among them", () => {
    fc.assert(
      fc.property(
        fc.array(aSpan, { minLength: 1, maxLength: 4 }),
        fc.array(aSpan, { maxLength: 5 }),
        fc.constantFrom(30, 60, 90, 180),
        (openSpans, takenSpans, length) => {
          const given = hours({
            weekly: mergeSpans(openSpans).map(({ from, to }) => weekly(1, from / 60, to / 60)),
          });
          const taken = takenSpans.map((span) => slotOn(DAY, span));
          const found = freeSlots(DAY, length, { roomId: "room", hours: given, taken });
          const minuteIsFree = (minute: number) =>
            openSpans.some(({ from, to }) => from <= minute && minute < to) &&
            !takenSpans.some(({ from, to }) => from <= minute && minute < to);
          const expected = Array.from({ length: 48 }, (_, half) => half * 30).filter(
            (at) =>
              at + length <= 1440 &&
              Array.from({ length }, (_, minute) => at + minute).every(minuteIsFree),
          );
          expect(found.map(({ startsAt }) => +startsAt)).toEqual(
            expected.map((at) => +momentOn(DAY, at)),
          );
        },
      ),
    );
  });

  test("the nearest ones beside a clash are free, ahead, distinct, and begin with the nearest", () => {
    fc.assert(
      fc.property(fc.array(aSpan, { maxLength: 6 }), aSpan, (takenSpans, span) => {
        const wanted = slotOn(DAY, span);
        const taken = takenSpans.map((one) => slotOn(DAY, one));
        const room = { roomId: "room", hours: hours(), taken };
        const now = momentOn(addDays(DAY, -1), 0);
        const found = nearestFree(wanted, room, now);
        const length = +wanted.endsAt - +wanted.startsAt;
        const distances = found.map(({ startsAt }) => Math.abs(+startsAt - +wanted.startsAt));
        expect(distances).toEqual([...distances].sort((one, other) => one - other));
        for (const [index, slot] of found.entries()) {
          expect(+slot.endsAt - +slot.startsAt).toBe(length);
          expect(slot.startsAt >= now && isOpenFor(slot, room.hours, "room")).toBe(true);
          const others = [...taken, ...found.slice(0, index)];
          expect(others.some((other) => overlaps(slot, other))).toBe(false);
        }
        const all = freeSlots(DAY, length / MINUTE_MS, room);
        const best = Math.min(...all.map(({ startsAt }) => Math.abs(+startsAt - +wanted.startsAt)));
        if (all.length > 0) expect(distances[0]).toBeLessThanOrEqual(best);
      }),
    );
  });
});
