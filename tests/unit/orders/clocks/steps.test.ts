import { describe, expect, test } from "vitest";
import { nextAlarm, dueAlarm } from "@/lib/orders/clocks/alarm";
import {
  advanceClocks,
  clocksOf,
  NO_CLOCKS,
  replayClocks,
  type ClockEvent,
} from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import {
  anEvent,
  at,
  CALENDAR,
  days,
  hours,
  formatMoment,
  workingDays,
} from "@/tests/support/moments";

const approved = anEvent("09-14 09:00", {
  name: "approve",
  fromStatus: "SUBMITTED",
  toStatus: "APPROVED",
  limits: { step: workingDays(1), promise: workingDays(4) },
});
const dispatched = anEvent("09-14 15:00", {
  name: "dispatch",
  toStatus: "DISPATCHED",
  limits: { step: hours(24) },
});
const asked = { fromStatus: "DISPATCHED", toStatus: "DISPATCHED" } as const;
const accepted = anEvent("09-15 08:00", { ...asked, name: "accept", toStatus: "ACCEPTED" });

/** Both clocks and the alarm after these events, in readable form. */
function after(...events: ClockEvent[]) {
  const clocks = replayClocks(events, CALENDAR);
  return [clocks.stepDueAt, clocks.promisedAt, nextAlarm(clocks)].map(formatMoment);
}

describe("the clock of the step and the promise", () => {
  test("begin with the review; the earlier of the two sounds first", () => {
    expect(after(approved)).toEqual(["09-15 18:00", "09-18 18:00", "09-15 18:00"]);
  });

  test("the next step has its own time, the promise stays", () => {
    expect(after(approved, dispatched)).toEqual(["09-15 15:00", "09-18 18:00", "09-15 15:00"]);
  });

  test("a wave begins anew though the status stays", () => {
    const wave = anEvent("09-15 15:01", {
      ...asked,
      name: "nextWave",
      limits: { step: hours(24) },
    });
    expect(after(approved, dispatched, wave)[0]).toBe("09-16 15:01");
  });

  test("who declines changes nothing for the others", () => {
    const declined = anEvent("09-15 09:00", { ...asked, name: "decline" });
    expect(after(approved, dispatched, declined)).toEqual(after(approved, dispatched));
  });

  test("once accepted only the promise is left", () => {
    expect(after(approved, dispatched, accepted)).toEqual([null, "09-18 18:00", "09-18 18:00"]);
  });

  test("given back, it is to be dispatched in full time; the promise is not given again", () => {
    const released = anEvent("09-16 10:00", {
      name: "release",
      fromStatus: "ACCEPTED",
      limits: { step: workingDays(1) },
    });
    expect(after(approved, dispatched, accepted, released)).toEqual([
      "09-17 18:00",
      "09-18 18:00",
      "09-17 18:00",
    ]);
  });

  test.each(["SERVED", "REJECTED", "CANCELLED", "RATED", "UNRATED"] as const)(
    "the promise ends with %s",
    (toStatus) => {
      expect(after(approved, anEvent("09-15 08:00", { toStatus }))).toEqual([null, null, null]);
    },
  );

  test("a redo promises another day", () => {
    const served = anEvent("09-16 10:00", { toStatus: "SERVED", limits: { step: days(7) } });
    expect(after(approved, served)).toEqual(["09-23 18:00", null, "09-23 18:00"]);
    const redone = anEvent("09-17 10:00", { ...approved, name: "redo", fromStatus: "RATED" });
    expect(after(approved, served, { ...redone, at: at("09-17 10:00") })).toEqual([
      "09-18 18:00",
      "09-22 18:00",
      "09-18 18:00",
    ]);
  });
});

describe("overdue", () => {
  const stepOver = anEvent("09-15 18:01", { name: "overdue", overdue: "STEP" });
  const promiseOver = anEvent("09-18 18:01", { name: "overdue", overdue: "PROMISE" });

  test("is said once: the alarm goes on to the other clock, then is silent", () => {
    expect(after(approved, stepOver)).toEqual(["09-15 18:00", "09-18 18:00", "09-18 18:00"]);
    expect(after(approved, stepOver, promiseOver)).toEqual(["09-15 18:00", "09-18 18:00", null]);
  });

  test("the unit above has its full time, and may be overdue itself", () => {
    const moved = { ...stepOver, limits: { step: workingDays(1) } };
    const clocks = replayClocks([approved, moved], CALENDAR);
    expect(formatMoment(clocks.stepDueAt)).toBe("09-16 18:00");
    expect(clocks.isStepOverdue).toBe(false);
  });

  test("of the step is over with the next step, of the promise it stays", () => {
    const events = [approved, stepOver, promiseOver, { ...dispatched, at: at("09-19 09:00") }];
    expect(replayClocks(events, CALENDAR)).toMatchObject({
      isStepOverdue: false,
      isPromiseOverdue: true,
    });
    expect(after(...events)[2]).toBe("09-20 09:00");
  });
});

describe("what the time has come for", () => {
  const clocks = replayClocks([approved], CALENDAR);

  test.each([
    ["09-15 17:59", null],
    ["09-15 18:00", "STEP"],
    ["09-30 09:00", "STEP"], // of two, what was due first
  ])("at %s: %s", (now, alarm) => {
    expect(dueAlarm(clocks, at(now))).toBe(alarm);
  });

  test("the promise, where no step is waited for", () => {
    const taken = replayClocks([approved, dispatched, accepted], CALENDAR);
    expect(dueAlarm(taken, at("09-18 17:59"))).toBeNull();
    expect(dueAlarm(taken, at("09-18 18:00"))).toBe("PROMISE");
  });

  test("while the resident is awaited only the end of the wait", () => {
    const pause = anEvent("09-15 10:00", { name: "pause", limits: { pause: workingDays(3) } });
    const paused = replayClocks([approved, pause], CALENDAR);
    expect(dueAlarm(paused, at("09-18 17:59"))).toBeNull();
    expect(dueAlarm(paused, at("09-18 18:00"))).toBe("PAUSE");
  });

  test("nothing, where nothing runs", () => {
    expect(dueAlarm(NO_CLOCKS, at("09-18 18:00"))).toBeNull();
  });
});

test("an event is read as it was stored, whatever else it says", () => {
  const stored = {
    name: "overdue",
    fromStatus: "APPROVED",
    toStatus: "APPROVED",
    at: at("09-15 18:01"),
    data: { overdue: "STEP", wave: 2, limits: { step: { amount: 1, unit: "WORKING_DAYS" } } },
  } as const;
  expect(clockEvent(stored)).toEqual(
    anEvent("09-15 18:01", {
      name: "overdue",
      overdue: "STEP",
      limits: { step: workingDays(1) },
    }),
  );
  expect(clockEvent({ ...stored, data: {} })).toMatchObject({ limits: {}, overdue: null });
  expect(() => clockEvent({ ...stored, data: { overdue: "SOON" } })).toThrow();
});

test("the clocks of a wish are taken out of whatever carries them", () => {
  const clocks = advanceClocks(NO_CLOCKS, approved, CALENDAR);
  expect(clocksOf({ ...clocks, id: "wish" } as typeof clocks)).toEqual(clocks);
});
