import fc from "fast-check";
import type { CalendarOverride } from "@/lib/orders/clocks/calendar";
import type { ClockEvent } from "@/lib/orders/clocks/clock";
import type { Limit } from "@/lib/orders/clocks/limit";
import { CalendarDayKind, LimitUnit, WishStatus } from "@/prisma/generated/enums";
import { formatDay } from "@/lib/shared/days/china-time";

/** 18:00 in China. */
export const CLOSING_TIME = "10:00:00.000Z";

const day = fc
  .integer({ min: 0, max: 364 })
  .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));

/** Any minute of 2026, closing time and midnight in China more often than others. */
export const aMoment = fc
  .tuple(
    day,
    fc.oneof(
      fc.constant(CLOSING_TIME),
      fc.constant("16:00:00.000Z"),
      fc.integer({ min: 0, max: 1439 }).map(clockTime),
    ),
  )
  .map(([date, time]) => new Date(`${date}T${time}`));

function clockTime(minute: number): string {
  const hour = String(Math.floor(minute / 60)).padStart(2, "0");
  return `${hour}:${String(minute % 60).padStart(2, "0")}:00.000Z`;
}

/** `count` moments within a month, in order; every third one at closing time. */
export function moments<N extends 2 | 3 | 4>(count: N): fc.Arbitrary<Moments[N]> {
  const offset = fc.tuple(fc.integer({ min: 0, max: 60 * 24 * 30 }), fc.nat({ max: 2 }));
  return fc
    .tuple(aMoment, fc.array(offset, { minLength: count, maxLength: count }))
    .map(([start, offsets]) =>
      offsets
        .map(([minutes, third]) => {
          const moment = new Date(start.getTime() + minutes * 60_000);
          return third === 0 ? new Date(formatDay(moment) + "T" + CLOSING_TIME) : moment;
        })
        .sort((one, other) => one.getTime() - other.getTime()),
    ) as fc.Arbitrary<Moments[N]>;
}

type Moments = { 2: [Date, Date]; 3: [Date, Date, Date]; 4: [Date, Date, Date, Date] };

export const aLimit: fc.Arbitrary<Limit> = fc.record({
  amount: fc.integer({ min: 1, max: 15 }),
  unit: fc.constantFrom(...Object.values(LimitUnit)),
});

/** Some days of a year as a county's overrides. */
export const aCalendar: fc.Arbitrary<CalendarOverride[]> = fc.array(
  fc.record({
    day: day.map((date) => new Date(date)),
    isWorkingDay: fc.boolean(),
    kind: fc.constantFrom(...Object.values(CalendarDayKind)),
  }),
  { maxLength: 20 },
);

const limits = fc.record({ step: aLimit, promise: aLimit, pause: aLimit }, { requiredKeys: [] });

/** Any events in the order of time, also sequences that no wish can have. */
export const someEvents: fc.Arbitrary<ClockEvent[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom("amend", "approve", "pause", "resume", "overdue"),
      fromStatus: fc.option(fc.constantFrom(...Object.values(WishStatus))),
      toStatus: fc.constantFrom(...Object.values(WishStatus)),
      at: aMoment,
      limits,
      overdue: fc.option(fc.constantFrom("STEP", "PROMISE"), { freq: 1 }),
    }),
    { maxLength: 15 },
  )
  .map((events) => events.sort((one, other) => one.at.getTime() - other.at.getTime()));
