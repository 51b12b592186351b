import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextAlarm, dueAlarm } from "@/lib/orders/clocks/alarm";
import { advanceClocks, NO_CLOCKS, replayClocks } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import { aCalendar, aMoment, someEvents } from "@/tests/unit/orders/clocks/arbitraries";
import { CALENDAR, calendarWith } from "@/tests/support/moments";

const RUNS = { numRuns: 500 };

describe("whatever has happened", () => {
  test("the clocks that went on step by step are those replayed from what was stored", () => {
    fc.assert(
      fc.property(someEvents, aCalendar, (events, days) => {
        const calendar = calendarWith(days);
        let live = NO_CLOCKS;
        const stored = [];
        for (const { limits, overdue, ...event } of events) {
          live = advanceClocks(live, { ...event, limits, overdue }, calendar);
          const data: unknown = JSON.parse(JSON.stringify({ limits, overdue }));
          stored.push(clockEvent({ ...event, data }));
          expect(replayClocks(stored, calendar)).toEqual(live);
        }
      }),
      RUNS,
    );
  });

  test("an alarm sounds when its moment has come, not before, and says of what", () => {
    fc.assert(
      fc.property(someEvents, aCalendar, (events, days) => {
        const clocks = replayClocks(events, calendarWith(days));
        const alarm = nextAlarm(clocks);
        const { pauseEndsAt, stepDueAt, promisedAt } = clocks;
        const dues = { PAUSE: pauseEndsAt, STEP: stepDueAt, PROMISE: promisedAt };
        const justBefore = alarm ? new Date(alarm.getTime() - 1) : new Date("2100-01-01");
        expect(dueAlarm(clocks, justBefore)).toBeNull();
        const sound = alarm && dueAlarm(clocks, alarm);
        expect(sound && dues[sound]).toEqual(alarm);
      }),
      RUNS,
    );
  });

  test("an alarm that was answered does not sound again", () => {
    fc.assert(
      fc.property(someEvents, aMoment, (events, now) => {
        const calendar = CALENDAR;
        let clocks = replayClocks(events, calendar);
        const sounded = [];
        for (let alarm = dueAlarm(clocks, now); alarm; alarm = dueAlarm(clocks, now)) {
          sounded.push(alarm);
          expect(sounded.length).toBeLessThanOrEqual(3);
          const answer = { fromStatus: "APPROVED", toStatus: "APPROVED", limits: {} } as const;
          const event =
            alarm === "PAUSE"
              ? { ...answer, name: "resume", overdue: null, at: now }
              : { ...answer, name: "overdue", overdue: alarm, at: now };
          clocks = advanceClocks(clocks, event, calendar);
        }
        expect(new Set(sounded).size).toBe(sounded.length);
      }),
      RUNS,
    );
  });
});
