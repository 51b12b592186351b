import * as z from "zod";
import { id } from "@/lib/shared/forms/fields";
import { toPlain } from "@/lib/shared/forms/clean-text";
import { startOfDay } from "@/lib/shared/days/china-time";
import { isDay } from "@/lib/shared/days/days";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";

/** A day as a browser writes it: 2026-11-28. */
const day = z.string({ error: "required" }).transform(toPlain).refine(isDay, "day");

/** A time of the day as a browser writes it, in minutes after midnight: 14:30. */
const time = z
  .string({ error: "required" })
  .transform(toPlain)
  .pipe(z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d(:00)?$/, "timeOfDay"))
  .transform((typed) => {
    const [hours = 0, minutes = 0] = typed.split(":").map(Number);
    return 60 * hours + minutes;
  });

/** 约时间: a day and a time in China. */
export const scheduleVisitSchema = z
  .object({ wishId: id, day, time })
  .transform(({ wishId, day: on, time: minutes }) => ({
    wishId,
    visitAt: later(startOfDay(on), minutes * MINUTE_MS),
  }));

/** 取消约定 */
export const unscheduleVisitSchema = z.object({ wishId: id });

export type ScheduleVisit = z.output<typeof scheduleVisitSchema>;
export type UnscheduleVisit = z.output<typeof unscheduleVisitSchema>;
